package cli

import (
	"encoding/json"
	"fmt"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// release is the version of a build that knows no better.
const release = "0.1.0"

// pseudo is what marks a version that was made up from the state of a working
// tree and changes with every commit.
var pseudo = regexp.MustCompile(`[-.][0-9]{14}-[0-9a-f]{12}|\+dirty`)

// Version is the program's version: that of the module where it was built from
// a tagged one, else the release that is being worked on.
func Version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return versionOf(info)
	}
	return release
}

func versionOf(info *debug.BuildInfo) string {
	v, tagged := strings.CutPrefix(info.Main.Version, "v")
	if !tagged || pseudo.MatchString(v) {
		return release
	}
	return v
}

func setting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// build is what "version --json" tells.
type build struct {
	Name     string `json:"name"`
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Modified bool   `json:"modified,omitempty"` // the working tree differed from the revision
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func thisBuild() build {
	b := build{Name: "mtaudit", Version: Version(), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		b.Revision, b.Modified = setting(info, "vcs.revision"), setting(info, "vcs.modified") == "true"
	}
	return b
}

func (a *app) versionCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  takes(cobra.NoArgs, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return a.json(thisBuild())
			}
			_, err := fmt.Fprintf(a.stdout, "mtaudit %s\n", Version())
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON, with revision, Go version and platform")
	return cmd
}

// json writes a value for programs and people alike.
func (a *app) json(v any) error {
	e := json.NewEncoder(a.stdout)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
