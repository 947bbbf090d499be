package cli

import (
	"github.com/spf13/cobra"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
)

func (a *app) alignCommand() *cobra.Command {
	format := "table"
	var o read.Options
	var sentences bool
	var pins []string
	cmd := &cobra.Command{
		Use:   "align ARTICLE REFERENCE",
		Short: "Show which paragraphs of an article answer to which of its reference",
		Long: `Line up the paragraphs of an article with those of its reference, as the audit
does. A bead joins paragraphs that say the same; one with nothing on a side was
added or left out. Confidence is how likely a bead is right, from 0 to 1.

With --sentences, sentences are lined up inside the beads of paragraphs. In JSON
paragraphs and sentences are numbered from 0, the latter through the document.

A pin says which paragraphs answer to each other, by their numbers in the table;
the rest is lined up around it. It may name several, as 3:4,5, or none, as 3:-.

TMX has a translation unit for every bead, HTML is one page to read or to print.`,
		Example: `  mtaudit align article.txt human.txt
  mtaudit align article.txt human.txt --pin 3:4,5 --sentences
  mtaudit align article.txt human.txt --format html > beads.html
  mtaudit align article.txt human.txt --format json | jq '.beads[] | select(.reference == [])'`,
		Args: takes(cobra.ExactArgs(2), "an article and a reference"),
		RunE: func(_ *cobra.Command, names []string) error {
			pinned, err := parsePins(pins)
			if err != nil {
				return err
			}
			article, reference, err := a.pair(names[0], names[1], o)
			if err != nil {
				return err
			}
			l, err := alignParagraphs(article, reference, pinned)
			if err != nil {
				return err
			}
			if sentences {
				l = l.sentences()
			}
			return a.alignment(l, format)
		},
	}
	formatFlag(cmd, &format, "as a table, json, tmx or html", "table", "json", "tmx", "html")
	fs := cmd.Flags()
	fs.BoolVar(&sentences, "sentences", false, "line up sentences, inside the beads of paragraphs")
	fs.StringArrayVar(&pins, "pin", nil, "paragraphs that answer to each other, as `A:R`; can be repeated")
	fs.TextVar(&o.Layout, "paragraphs", o.Layout, "how paragraphs of plain text are told apart: `LAYOUT` line, blank or auto")
	fs.StringVar(&o.Lang, "lang", "", "language of both, as a BCP 47 `TAG` (default: detected)")
	fs.StringVar(&o.Encoding, "encoding", "", "`ENCODING` of both (default: detected)")
	complete(cmd, "paragraphs", text.Auto.String(), text.Line.String(), text.Blank.String())
	return cmd
}

func (a *app) alignment(l *lineup, format string) error {
	switch format {
	case "json":
		return a.json(newAlignment(l.beads))
	case "tmx":
		return a.alignTMX(l)
	case "html":
		return a.alignHTML(l)
	}
	return a.alignTable(l)
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
