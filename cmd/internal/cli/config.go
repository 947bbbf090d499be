package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v4"

	"mtaudit/cmd/internal/files"
)

// loadConfig reads a configuration file: the one named, else the nearest, else
// none, which is the zero Config.
func loadConfig(path string) (files.Config, error) {
	if path == "" {
		var err error
		if path, err = nearestConfig(); path == "" || err != nil {
			return files.Config{}, err
		}
	}
	return files.LoadConfig(path, allChecks())
}

// nearestConfig is the configuration file that holds in the working directory,
// "" if there is none.
func nearestConfig() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return files.FindConfig(dir)
}

func (a *app) configCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show the configuration, or the schema of it",
		Long:  "Show what the configuration file says, or which keys it may hold.",
		Example: `  mtaudit config show
  mtaudit config show --origin
  mtaudit config schema > mtaudit.schema.json`,
		Args: cobra.ArbitraryArgs,
		RunE: a.noCommand,
	}
	cmd.AddCommand(a.configSchemaCommand(), a.configShowCommand())
	return cmd
}

func (a *app) configSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the configuration file",
		Long:  "Print the JSON Schema (draft 2020-12) of the configuration file, for editors\nthat complete and check YAML by one.",
		Args:  takes(cobra.NoArgs, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			schema, err := files.Schema()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.stdout, "%s\n", schema)
			return err
		},
	}
}

func (a *app) configShowCommand() *cobra.Command {
	var path string
	var origin bool
	cmd := &cobra.Command{
		Use:   "show",
		Short: "Print the configuration that holds here, and where it is from",
		Args:  takes(cobra.NoArgs, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			cfg, err := loadConfig(path)
			if err != nil {
				return err
			}
			if origin {
				return a.configOrigin(cfg)
			}
			if cfg.Path == "" {
				_, err := fmt.Fprintf(a.stdout, "# no %s from here upwards: every setting is at its default\n", files.ConfigName)
				return err
			}
			body, err := yaml.Dump(cfg)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.stdout, "# %s\n%s", printable(cfg.Path), body)
			return err
		},
	}
	cmd.Flags().StringVar(&path, "config", "", "configuration `FILE`, instead of the nearest "+files.ConfigName)
	cmd.Flags().BoolVar(&origin, "origin", false, "show every key, and where its value is from: file and line, environment or default")
	return cmd
}
