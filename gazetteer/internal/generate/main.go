// Command generate compiles the gazetteer's data files into the image that is
// built into the program.
//
//	go run ./internal/generate data gazetteer.bin
package main

import (
	"fmt"
	"os"

	"github.com/incx/incx/gazetteer"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: generate DIR FILE")
	}
	g, err := gazetteer.Load(os.DirFS(args[0]))
	if err != nil {
		return err
	}
	if err := os.WriteFile(args[1], []byte(g.Image()), 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d entries, %d bytes\n", args[1], g.Len(), len(g.Image()))
	return nil
}
