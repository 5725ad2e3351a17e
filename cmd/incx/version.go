package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// release is the version of a release build. It is set by the linker:
// -ldflags "-X main.release=v1.2.3".
var release string

// versionInfo says which build of incx this is.
type versionInfo struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"` // of the source
	Time     string `json:"time,omitempty"`     // of the revision
	Modified bool   `json:"modified,omitempty"` // the source differs from the revision
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

// version returns what the linker and the Go tool know of this build.
func version() versionInfo {
	v := versionInfo{Version: release, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		if v.Version == "" {
			v.Version = info.Main.Version
		}
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				v.Revision = s.Value
			case "vcs.time":
				v.Time = s.Value
			case "vcs.modified":
				v.Modified = s.Value == "true"
			}
		}
	}
	if v.Version == "" {
		v.Version = "(devel)"
	}
	return v
}

func (v versionInfo) String() string {
	parts := []string{v.Version}
	if v.Revision != "" {
		rev := v.Revision[:min(len(v.Revision), 12)]
		if v.Modified {
			rev += " and changes"
		}
		parts = append(parts, "revision "+rev)
	}
	return strings.Join(append(parts, v.Go, v.Platform), ", ")
}

func newVersionCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format == "json" {
				return writeJSON(cmd.OutOrStdout(), version(), false)
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "incx version %s\n", version())
			return err
		},
	}
	formatFlag(cmd, &format, "text", "json")
	return cmd
}
