package cli

import (
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
)

var completionCommand = command{
	use: "completion bash|zsh|fish|powershell", group: groupSelf, takes: takes{"the name of a shell (bash, zsh, fish or powershell)", 1, 1},
	complete: fixed("bash", "zsh", "fish", "powershell"),
	short:    "A script that completes commands, points and names in your shell",
	long: `Prints a script for your shell. It completes commands, flags, points, profiles, shows, and the names that are open to you.

bash, in ~/.bashrc, where the package bash-completion is installed:
  source <(unspoiled completion bash)

zsh, in ~/.zshrc behind compinit:
  source <(unspoiled completion zsh)

fish:
  unspoiled completion fish > ~/.config/fish/completions/unspoiled.fish

PowerShell, in the file that $PROFILE names:
  unspoiled completion powershell | Out-String | Invoke-Expression`,
	example: "unspoiled completion bash",
	run:     (*app).completion,
}

// completion writes cobra's own script for a shell, with descriptions.
func (a *app) completion(args []string) error {
	root, p := a.cmd.Root(), a.print()
	switch args[0] {
	case "bash":
		return root.GenBashCompletionV2(p, true)
	case "zsh":
		return root.GenZshCompletion(p)
	case "fish":
		return root.GenFishCompletion(p, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(p)
	}
	return exit.Misused("there is no completion for %s, only for bash, zsh, fish and powershell", clean.Quote(args[0], maxEcho))
}
