//go:build !linux && !darwin

package watch

import "errors"

func limitFileSize(uint64) error { return errors.ErrUnsupported }
