package e2e

import "syscall"

func syscallMount(dir string) error {
	return syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_NOSUID|syscall.MS_NODEV, "size=64k")
}

func syscallUnmount(dir string) error { return syscall.Unmount(dir, syscall.MNT_DETACH) }
