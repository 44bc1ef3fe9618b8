//go:build unix && !linux

package e2e

import "errors"

func syscallMount(string) error { return errors.ErrUnsupported }

func syscallUnmount(string) error { return nil }
