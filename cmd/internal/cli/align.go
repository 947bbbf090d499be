package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/spf13/cobra"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
	"mtaudit/reference/align"
)

// alignmentSchema names the JSON form of an alignment. It is an interface:
// fields are added, never changed.
const alignmentSchema = "mtaudit.alignment/v1"

func (a *app) alignCommand() *cobra.Command {
	format := "table"
	var o read.Options
	cmd := &cobra.Command{
		Use:   "align ARTICLE REFERENCE",
		Short: "Show which paragraphs of an article answer to which of its reference",
		Long: `Line up the paragraphs of an article with those of its reference, as the audit
does. A bead joins paragraphs that say the same; one with nothing on a side was
added or left out. In JSON, paragraphs are numbered from 0.`,
		Example: `  mtaudit align article.txt human.txt
  mtaudit align article.txt human.txt --format json | jq '.beads[] | select(.reference == [])'`,
		Args: takes(cobra.ExactArgs(2), "an article and a reference"),
		RunE: func(_ *cobra.Command, names []string) error {
			article, reference, err := a.pair(names[0], names[1], o)
			if err != nil {
				return err
			}
			beads := audit.AlignParagraphs(article, reference)
			if format == "json" {
				return a.json(alignment{alignmentSchema, filled(beads)})
			}
			return a.alignTable(article, reference, beads)
		},
	}
	formatFlag(cmd, &format, "as a table or json", "table", "json")
	fs := cmd.Flags()
	fs.TextVar(&o.Layout, "paragraphs", o.Layout, "how paragraphs of plain text are told apart: `LAYOUT` line, blank or auto")
	fs.StringVar(&o.Lang, "lang", "", "language of both, as a BCP 47 `TAG` (default: detected)")
	fs.StringVar(&o.Encoding, "encoding", "", "`ENCODING` of both (default: detected)")
	complete(cmd, "paragraphs", text.Auto.String(), text.Line.String(), text.Blank.String())
	return cmd
}

// pair reads an article and its reference.
func (a *app) pair(article, reference string, o read.Options) (d, r *text.Document, err error) {
	if article == files.Stdin && reference == files.Stdin {
		return nil, nil, usagef("only one of article and reference can be read from standard input")
	}
	stdin := files.Input(a.stdin)
	open := func(name string) (*text.Document, error) {
		load := func() ([]byte, error) { return files.Read(name) }
		if name == files.Stdin {
			load = stdin
		}
		raw, err := load()
		if err != nil {
			return nil, err
		}
		return read.Document(name, raw, o)
	}
	if d, err = open(article); err != nil {
		return nil, nil, err
	}
	r, err = open(reference)
	return d, r, err
}

type alignment struct {
	Schema string       `json:"schema"`
	Beads  []align.Bead `json:"beads"`
}

// filled puts an empty list where a bead has none, so that JSON never says null.
func filled(beads []align.Bead) []align.Bead {
	out := make([]align.Bead, len(beads))
	for i, b := range beads {
		b.Article = append([]int{}, b.Article...)
		b.Reference = append([]int{}, b.Reference...)
		out[i] = b
	}
	return out
}

// alignTable shows the beads side by side, each passage by its beginning.
func (a *app) alignTable(article, reference *text.Document, beads []align.Bead) error {
	width := a.width(a.stdout)
	if width == 0 {
		width = 100
	}
	passage := max((width-26)/2, 12)
	row := func(n, m, confidence, left, right string) error {
		_, err := fmt.Fprintf(a.stdout, "%7s  %9s  %4s  %s  %s\n", n, m, confidence, pad(left, passage), strings.TrimRight(right, " "))
		return err
	}
	if err := row("ARTICLE", "REFERENCE", "CONF", "ARTICLE SAYS", "REFERENCE SAYS"); err != nil {
		return err
	}
	for _, b := range beads {
		left, right := opening(article, b.Article, passage), opening(reference, b.Reference, passage)
		if err := row(numbers(b.Article), numbers(b.Reference), fmt.Sprintf("%.2f", b.Confidence), left, right); err != nil {
			return err
		}
	}
	return nil
}

// numbers counts paragraphs from 1, as people do.
func numbers(indices []int) string {
	if len(indices) == 0 {
		return "-"
	}
	out := make([]string, len(indices))
	for i, n := range indices {
		out[i] = strconv.Itoa(n + 1)
	}
	return strings.Join(out, ",")
}

// opening is how the first of some paragraphs begins, in so many cells.
func opening(d *text.Document, paragraphs []int, cells int) string {
	if len(paragraphs) == 0 {
		return ""
	}
	span := d.Paragraphs[paragraphs[0]].Span
	span.End = min(span.End, span.Start+8*cells) // a passage, however long the paragraph is
	s := strings.Join(strings.Fields(strings.ToValidUTF8(d.Text(span), "")), " ")
	return displaywidth.TruncateString(printable(s), cells, "…")
}

func pad(s string, cells int) string {
	return s + strings.Repeat(" ", max(0, cells-displaywidth.String(s)))
}
