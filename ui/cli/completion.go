package cli

import (
	"embed"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
)

// scripts are for the shells. They are our own and not cobra's, which need the package
// bash-completion, run what stands on the line, and find names in their own case alone.
//
//go:embed shell
var scripts embed.FS

func (a *app) newCompletion() *cobra.Command {
	return &cobra.Command{
		Use: "completion bash|zsh|fish", GroupID: groupSelf, Args: oneArg("the name of a shell (bash, zsh or fish)", true),
		ValidArgsFunction: fixed("bash", "zsh", "fish"),
		Short:             "A script that completes commands, points and names in your shell",
		Long: `Prints a script for your shell. It completes commands, flags, points, profiles, shows, and the names that are open to you.

bash, in ~/.bashrc:
  source <(unspoiled completion bash)

zsh, in ~/.zshrc behind compinit:
  source <(unspoiled completion zsh)

fish:
  unspoiled completion fish > ~/.config/fish/completions/unspoiled.fish`,
		Example: "unspoiled completion bash",
		RunE:    a.work(a.completion),
	}
}

func (a *app) completion(cmd *cobra.Command, args []string) error {
	script, err := scripts.ReadFile("shell/unspoiled." + args[0])
	if err != nil {
		return misused("there is no completion for %s, only for bash, zsh and fish", clean.Quote(args[0], maxEcho))
	}
	_, err = a.print(cmd).buf.Write(script)
	return err
}
