package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Stdout, os.Stderr, os.Args[1:])
	stop()
	os.Exit(code)
}

// app is one run of the program: where it speaks and the flags of every command.
type app struct {
	out, err io.Writer
	flags    struct{ dir, url, token, lang string }
	json     bool
}

// say writes for people. Whoever closed the pipe has heard enough.
func say(to io.Writer, format string, values ...any) { _, _ = fmt.Fprintf(to, format, values...) }

// run does what the arguments say and gives the exit code.
func run(ctx context.Context, out, errs io.Writer, args []string) int {
	a := &app{out: out, err: errs}
	root := &cobra.Command{Use: "watiqa-platform", Short: "The reference platform of Watiqa, for its operator"}
	flags := root.PersistentFlags()
	flags.StringVar(&a.flags.dir, "dir", "watiqa-platform", "folder of the platform")
	flags.StringVar(&a.flags.url, "url", "", "address of a platform that is running, to command it from here")
	flags.StringVar(&a.flags.token, "token-file", "", "file with the operator's token")
	flags.StringVar(&a.flags.lang, "lang", "fr", "language of answers: fr or ar")
	flags.BoolVar(&a.json, "json", false, "answer in JSON")
	root.AddCommand(a.serve(), a.seed(), a.office(), a.inspector(), a.post(), a.treasury(), a.regularisation())
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	return a.finish(fang.Execute(ctx, root, fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {})))
}
