package config_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The package does nothing before main: the runtime lists every package that does.
func TestNothingAtInit(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("counting coverage is work at the start")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "init runtime ") {
		t.Fatalf("%v: no trace:\n%s", err, out)
	}
	if strings.Contains(string(out), "init unspoiled/ui/config ") {
		t.Errorf("%s", out)
	}
}
