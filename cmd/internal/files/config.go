// Package files is where the program meets the file system: the configuration
// file, the pairing of articles with references and sources, reading, and
// writing reports so that no half-written one is ever seen.
//
// # The configuration file
//
// It is called .mtaudit.yaml. The nearest one counts, looked for from the
// working directory upwards as far as the folder that holds .git, or the root of
// the file system. What it says holds unless a flag says otherwise. An unknown
// key is an error, not a setting that quietly does nothing. Its paths are
// relative to its own folder, wherever the program is started.
package files

import (
	"mtaudit/audit"
	"mtaudit/audit/judge"
	"mtaudit/audit/quality"
	"mtaudit/audit/text"
	"mtaudit/cmd/internal/runner"
	"mtaudit/cmd/internal/suppress"
)

// ConfigName is what a configuration file is called.
const ConfigName = ".mtaudit.yaml"

// Config is what a configuration file says. Keys that it leaves out are zero.
type Config struct {
	Rules             []string                  `yaml:"rules,omitempty" json:"rules,omitempty" jsonschema:"Run only these rules, by ID or name. Without it: all that are not in preview."`
	Disable           []string                  `yaml:"disable,omitempty" json:"disable,omitempty" jsonschema:"Do not run these rules, by ID or name."`
	Severity          map[string]audit.Severity `yaml:"severity,omitempty" json:"severity,omitempty" jsonschema:"Severities instead of the rules' own, by ID or name of the rule."`
	FailOn            runner.Threshold          `yaml:"fail-on,omitempty" json:"fail-on,omitempty" jsonschema:"Exit with status 1 if there is a finding of this severity or above. Default: major."`
	MinScore          *float64                  `yaml:"min-score,omitempty" json:"min-score,omitempty" jsonschema:"Exit with status 1 if an article scores less; scores go up to 100."`
	MinParagraphScore *float64                  `yaml:"min-paragraph-score,omitempty" json:"min-paragraph-score,omitempty" jsonschema:"Exit with status 1 if a paragraph scores less; scores go up to 100."`
	MaxFindings       map[string]int            `yaml:"max-findings,omitempty" json:"max-findings,omitempty" jsonschema:"Exit with status 1 if there are more findings of a rule, by ID or name of the rule."`
	Baseline          string                    `yaml:"baseline,omitempty" json:"baseline,omitempty" jsonschema:"File of accepted findings, from this file's folder. Default: .mtaudit-baseline.json, if it is there."`
	Ignore            []suppress.Ignore         `yaml:"ignore,omitempty" json:"ignore,omitempty" jsonschema:"Findings that are no problem here."`
	Paragraphs        text.Layout               `yaml:"paragraphs,omitempty" json:"paragraphs,omitempty" jsonschema:"How paragraphs of plain text are told apart: by lines or by blank lines. Default: auto."`
	Lang              string                    `yaml:"lang,omitempty" json:"lang,omitempty" jsonschema:"Language of articles and references, as in BCP 47: en, zh-Hans. Without it: detected."`
	Score             quality.Config            `yaml:"score,omitempty" json:"score,omitzero" jsonschema:"How scores are worked out."`
	Glossary          Paths                     `yaml:"glossary,omitempty" json:"glossary,omitempty" jsonschema:"Glossaries to hold articles to, from this file's folder: CSV, TSV or TBX."`
	Judge             judge.Config              `yaml:"judge,omitempty" json:"judge,omitzero" jsonschema:"The language model that --judge asks, and the hosts that texts may go to."`
	Documents         []Pairing                 `yaml:"documents,omitempty" json:"documents,omitempty" jsonschema:"The articles of the project, and what each is held against."`

	Path string `yaml:"-" json:"-"` // the file that it was read from; "" if there was none
}

// A Pairing says which files are articles, and where the reference and the
// source of each are.
//
// Article is a glob from the folder of the configuration file: * and ? stand for
// anything within a name, ** for any folders, {a,b} for either. References and
// sources are templates: {name} is what the first * of the last part of the glob
// stood for, {dir} the article's folder. A template without a slash names a file
// beside the article; one with a slash is a path from the configuration file's
// folder.
type Pairing struct {
	Article   string `yaml:"article" json:"article" jsonschema:"Glob of articles from this file's folder: *.mt.md, news/**/*.mt.txt."`
	Reference string `yaml:"reference,omitempty" json:"reference,omitempty" jsonschema:"The human reference: {name} is what the first * in the article's file name stood for, {dir} its folder. Without a slash: beside the article."`
	Source    string `yaml:"source,omitempty" json:"source,omitempty" jsonschema:"The source text, written as the reference is."`
}
