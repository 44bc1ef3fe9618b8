package cli

import (
	"io"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
)

func (a *app) newCompletion() *cobra.Command {
	return &cobra.Command{
		Use: "completion bash|zsh|fish", GroupID: groupSelf, Args: oneArg("the name of a shell (bash, zsh or fish)", true),
		ValidArgsFunction: fixed("bash", "zsh", "fish"),
		Short:             "A script that completes commands, points and names in your shell",
		Long: `Prints a script for your shell. It completes commands, flags, points, profiles, shows, and the names that are open to you.

bash, in ~/.bashrc (with the package bash-completion):
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
	root := cmd.Root()
	scripts := map[string]func(io.Writer) error{
		"bash": func(w io.Writer) error { return root.GenBashCompletionV2(w, true) },
		"zsh":  root.GenZshCompletion,
		"fish": func(w io.Writer) error { return root.GenFishCompletion(w, true) },
	}
	write, ok := scripts[args[0]]
	if !ok {
		return misused("there is no completion for %s, only for bash, zsh and fish", clean.Quote(args[0], maxEcho))
	}
	return write(&a.print(cmd).buf)
}
