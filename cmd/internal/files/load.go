package files

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"go.yaml.in/yaml/v4"

	"mtaudit/audit"
)

// FindConfig returns the path of the configuration file that holds in a folder,
// or "" if there is none.
func FindConfig(dir string) (string, error) {
	for {
		path := filepath.Join(dir, ConfigName)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		parent := filepath.Dir(dir)
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil || parent == dir {
			return "", nil
		}
		dir = parent
	}
}

// LoadConfig reads a configuration file. Its errors name file, line and column,
// all of them at once where the YAML itself is sound.
func LoadConfig(path string, checks []*audit.Check) (Config, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Config{}, fmt.Errorf("configuration: %w", err)
	}
	c, err := parseConfig(path, raw, checks)
	c.Path = path
	return c, err
}

// parseConfig is LoadConfig for what the file holds.
func parseConfig(path string, raw []byte, checks []*audit.Check) (c Config, err error) {
	var root yaml.Node
	if err := yaml.Load(raw, &root); err != nil {
		if isBlank(raw) {
			return c, nil
		}
		return c, located(path, err)
	}
	if err := root.Load(&c, yaml.WithKnownFields()); err != nil {
		return c, located(path, err)
	}
	return c, c.validate(place{path, &root}, checks)
}

// isBlank reports whether a file holds nothing but white space and comments,
// which the YAML library takes for an error.
func isBlank(raw []byte) bool {
	for line := range bytes.Lines(raw) {
		line = bytes.TrimSpace(line)
		if len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// A ConfigError is one mistake in a configuration file.
type ConfigError struct {
	Path         string
	Line, Column int // from 1; 0 if unknown
	Message      string
}

func (e *ConfigError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.Path, e.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Message)
}

// located turns the YAML library's errors into ours.
func located(path string, err error) error {
	var many *yaml.LoadErrors
	if errors.As(err, &many) {
		var errs []error
		for _, one := range many.Errors {
			errs = append(errs, configError(path, one))
		}
		return errors.Join(errs...)
	}
	var one *yaml.LoadError
	if errors.As(err, &one) {
		return configError(path, one)
	}
	return fmt.Errorf("%s: %w", path, err)
}

func configError(path string, e *yaml.LoadError) error {
	return &ConfigError{path, e.Mark.Line, e.Mark.Column, plain(e.Message)}
}

var (
	unknownField = regexp.MustCompile(`^field (.*) not found in type (\S+)$`)
	wrongType    = regexp.MustCompile("^cannot construct (!!\\w+)(?: `(.*)`)? into (\\S+)")
)

// plain words a message of the YAML library for people who know no Go.
func plain(message string) string {
	if m := unknownField.FindStringSubmatch(message); m != nil {
		return unknownKey(m[1], m[2])
	}
	if m := wrongType.FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("got %s, want %s", yamlValue(m[1], m[2]), goType(m[3]))
	}
	return message
}
