package cli

import (
	"github.com/spf13/cobra"

	"unspoiled/content/clean"
)

// shells are those that completion writes a script for: cobra's own, each with
// descriptions.
var shells = map[string]func(root *cobra.Command, p *printer) error{
	"bash":       func(root *cobra.Command, p *printer) error { return root.GenBashCompletionV2(&p.buf, true) },
	"zsh":        func(root *cobra.Command, p *printer) error { return root.GenZshCompletion(&p.buf) },
	"fish":       func(root *cobra.Command, p *printer) error { return root.GenFishCompletion(&p.buf, true) },
	"powershell": func(root *cobra.Command, p *printer) error { return root.GenPowerShellCompletionWithDesc(&p.buf) },
}

func (a *app) newCompletion() *cobra.Command {
	return &cobra.Command{
		Use: "completion bash|zsh|fish|powershell", GroupID: groupSelf, Args: oneArg("the name of a shell (bash, zsh, fish or powershell)", true),
		ValidArgsFunction: fixed("bash", "zsh", "fish", "powershell"),
		Short:             "A script that completes commands, points and names in your shell",
		Long: `Prints a script for your shell. It completes commands, flags, points, profiles, shows, and the names that are open to you.

bash, in ~/.bashrc, where the package bash-completion is installed:
  source <(unspoiled completion bash)

zsh, in ~/.zshrc behind compinit:
  source <(unspoiled completion zsh)

fish:
  unspoiled completion fish > ~/.config/fish/completions/unspoiled.fish

PowerShell, in the file that $PROFILE names:
  unspoiled completion powershell | Out-String | Invoke-Expression`,
		Example: "unspoiled completion bash",
		RunE:    a.work(a.completion),
	}
}

func (a *app) completion(cmd *cobra.Command, args []string) error {
	write, ok := shells[args[0]]
	if !ok {
		return misused("there is no completion for %s, only for bash, zsh, fish and powershell", clean.Quote(args[0], maxEcho))
	}
	return write(cmd.Root(), a.print(cmd))
}
