package vfs

func ignoreUnsupported(err error) error {
	if Unsupported(err) {
		return nil
	}
	return err
}
