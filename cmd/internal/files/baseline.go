package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"mtaudit/cmd/internal/suppress"
)

// BaselineName is what a baseline is called, beside the configuration file or,
// where there is none, in the working directory.
const BaselineName = ".mtaudit-baseline.json"

// BaselinePath is where the baseline of a project is.
func (c Config) BaselinePath() string {
	name := c.Baseline
	switch {
	case name == "":
		name = BaselineName
	case filepath.IsAbs(name):
		return name
	}
	return c.FromHere(name)
}

// LoadBaseline reads a baseline. One that is not there is empty, unless it must
// be.
func LoadBaseline(path string, must bool) (suppress.Baseline, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !must {
		return suppress.Baseline{Schema: suppress.Schema}, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return suppress.Baseline{}, fmt.Errorf("%s: no such file: “mtaudit baseline create” makes one", path)
	}
	if err != nil {
		return suppress.Baseline{}, err // it names the file already
	}
	return suppress.Parse(path, b)
}

// SaveBaseline writes a baseline, whole or not at all.
func SaveBaseline(path string, b suppress.Baseline) error {
	body, err := b.Bytes()
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return Save(path, body)
}
