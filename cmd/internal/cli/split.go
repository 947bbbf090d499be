package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/reports"
)

// withPages adds the report in pages, if a folder is given for it.
func (outs outputs) withPages(folder string) (outputs, error) {
	if folder == "" {
		return outs, nil
	}
	for _, o := range outs {
		if o.path != "" && filepath.Clean(o.path) == filepath.Clean(folder) {
			return nil, usagef("--html-split: %s is where --format %s goes: give it a folder of its own", folder, o.Name)
		}
	}
	return append(outs, output{Format: reports.HTML, path: folder, split: true}), nil
}

// writePages writes the HTML report as a page for each article, with an index.
func writePages(to *files.OutputFolder, rep *audit.Report, opts reports.Options) error {
	for _, page := range reports.HTMLFiles(rep, opts) {
		if err := writePage(to, page); err != nil {
			return err
		}
	}
	return to.Commit()
}

func writePage(to *files.OutputFolder, page reports.HTMLFile) error {
	f, err := to.Create(page.Name)
	if err != nil {
		return err
	}
	defer f.Discard()
	if err := page.Write(f); err != nil {
		return fmt.Errorf("write %s: %w", page.Name, err)
	}
	return f.Commit()
}

// bigPage is the size in bytes from which a page is slow to open.
const bigPage = 20 << 20

// tellBig says which page would be better off in several.
func (a *app) tellBig(outs outputs, articles int) {
	for _, o := range outs {
		if o.Name != reports.HTML.Name || o.file == nil {
			continue
		}
		info, err := os.Stat(o.path)
		if err != nil || info.Size() <= bigPage {
			continue // a pipe has no size
		}
		advice := ""
		if articles > 1 {
			advice = "; --html-split DIR writes a page for each article"
		}
		a.tell(fmt.Errorf("%s has %d MB, which browsers are slow to open%s", o.path, info.Size()>>20, advice))
	}
}
