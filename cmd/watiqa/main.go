package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	os.Exit(runIn(world{now: time.Now, in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// runIn runs the program in a world until it is done or told to stop.
func runIn(w world) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return run(ctx, w, os.Args[1:])
}
