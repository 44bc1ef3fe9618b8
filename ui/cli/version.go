package cli

import (
	"runtime"
	"runtime/debug"

	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

func (a *app) printVersion() error {
	p := a.print()
	if a.flags.json {
		return p.JSON(struct {
			Version   int    `json:"version"`
			Unspoiled string `json:"unspoiled"`
			Go        string `json:"go"`
			System    string `json:"system"`
		}{record.Version, programVersion(), runtime.Version(), a.sys.GOOS + "/" + runtime.GOARCH})
	}
	p.Line(print.Say("unspoiled " + programVersion() + " (" + a.platform() + ")"))
	return nil
}

func (a *app) platform() string {
	return runtime.Version() + ", " + a.sys.GOOS + "/" + runtime.GOARCH
}

// version is what a release was built as; see .ci/release.
var version string

// programVersion is the release, or what the Go tool noted when it built the program: a
// tag, or the commit.
func programVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version
}
