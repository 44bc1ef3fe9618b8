package cli_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestShells: each shell that completion names gets a script that asks this program,
// and bash can read its own.
func TestShells(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		told := run(t, t.TempDir(), nil, "completion", shell)
		if told.code != 0 || !strings.Contains(told.out, "unspoiled") || !strings.Contains(told.out, "__complete") {
			t.Errorf("%s: exit %d, %d bytes", shell, told.code, len(told.out))
		}
		if shell != "bash" {
			continue
		}
		bash, err := exec.LookPath("bash")
		if err != nil {
			continue
		}
		cmd := exec.Command(bash, "-n")
		cmd.Stdin = strings.NewReader(told.out)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("bash cannot read its script: %v\n%s", err, out)
		}
	}
}
