package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/reports"
)

// defaultFormat is how standard output is written where no format is asked for.
const defaultFormat = "full"

// An output is a format and where it goes.
type output struct {
	reports.Format
	path string        // "" is standard output
	file *files.Output // nil for standard output

	split  bool                // pages in a folder, instead of one file
	folder *files.OutputFolder // where they go
}

// outputs are all the outputs of one run.
type outputs []output

// parseOutputs reads FORMAT[=PATH] arguments. No path, or "-", is standard
// output, which can hold one report only, as a file can.
func parseOutputs(args []string) (outputs, error) {
	if len(args) == 0 {
		args = []string{defaultFormat}
	}
	var outs outputs
	taken := map[string]string{}
	for _, arg := range args {
		name, path, _ := strings.Cut(arg, "=")
		f, ok := reports.Named(name)
		if !ok {
			return nil, usagef("--format: %w", unknownWord(name, formatNames()))
		}
		if path == "-" {
			path = ""
		}
		if first, twice := taken[path]; twice {
			return nil, usagef("--format: %s and %s would both be written to %s: give one of them a file, as in %s=report.out", first, name, destination(path), name)
		}
		taken[path] = name
		outs = append(outs, output{Format: f, path: path})
	}
	return outs, nil
}

func destination(path string) string {
	if path == "" {
		return "standard output"
	}
	return path
}

// open begins all files, so that one that cannot be written stops the run before
// the work rather than after it. A report over one of its own inputs is refused.
func (outs outputs) open(inputs []string) error {
	for i, o := range outs {
		if o.path == "" {
			continue
		}
		for _, in := range inputs {
			if files.Same(o.path, in) {
				return fmt.Errorf("--format %s=%s: that file is an input of this run", o.Name, o.path)
			}
		}
		if o.split {
			folder, err := files.CreateFolder(o.path)
			if err != nil {
				return err
			}
			outs[i].folder = folder
			continue
		}
		begin := files.Create
		if o.Append {
			begin = files.Append
		}
		f, err := begin(o.path)
		if err != nil {
			return err
		}
		outs[i].file = f
	}
	return nil
}

// files are the outputs that do not go to standard output.
func (outs outputs) files() (toFiles outputs) {
	for _, o := range outs {
		if o.path != "" {
			toFiles = append(toFiles, o)
		}
	}
	return toFiles
}

// discard gives up the files that were not committed.
func (outs outputs) discard() {
	for _, o := range outs {
		if o.file != nil {
			o.file.Discard()
		}
		if o.folder != nil {
			o.folder.Discard()
		}
	}
}

// write renders the report to all files, then to standard output: whoever reads
// that may close it early.
func (outs outputs) write(stdout io.Writer, rep *audit.Report, look look) error {
	for _, o := range outs {
		if o.path != "" {
			if err := o.toFile(rep, look.file); err != nil {
				return err
			}
		}
	}
	for _, o := range outs {
		if o.path == "" {
			if err := o.toStream(stdout, rep, look.stdout); err != nil {
				return fmt.Errorf("write standard output: %w", err)
			}
		}
	}
	return nil
}

func (o output) toFile(rep *audit.Report, opts reports.Options) error {
	if o.split {
		return writePages(o.folder, rep, opts)
	}
	if err := o.Render(o.file, rep, opts); err != nil {
		return fmt.Errorf("write %s: %w", o.path, err)
	}
	return o.file.Commit()
}

func (o output) toStream(stdout io.Writer, rep *audit.Report, opts reports.Options) error {
	w := bufio.NewWriter(stdout)
	if err := o.Render(w, rep, opts); err != nil {
		return err
	}
	return w.Flush()
}
