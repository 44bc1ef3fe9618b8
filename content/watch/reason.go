package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// reason says in plain words why the system refused.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "the disk is full"
	case errors.Is(err, syscall.EDQUOT):
		return "the disk quota is used up"
	case errors.Is(err, syscall.EFBIG):
		return "the file would be larger than is allowed"
	case errors.Is(err, syscall.EROFS):
		return "the file system is read-only"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &link): // of the other generation, perhaps: say which
		return filepath.Base(link.New) + ": " + link.Err.Error()
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}
