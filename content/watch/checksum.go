package watch

import (
	"crypto/sha256"
	"encoding/hex"
)

const checksumLen = 32

// checksum is half a SHA-256, which no accident gets past.
func checksum(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:checksumLen/2])
}
