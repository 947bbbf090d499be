package cli

import (
	"slices"

	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
)

// inputs lists the files that a run reads.
func inputs(sets []files.Set) []string {
	var names []string
	for _, s := range sets {
		for _, name := range []string{s.Article, s.Reference, s.Source} {
			if name != "" && name != files.Stdin {
				names = append(names, name)
			}
		}
	}
	return names
}

// glossaryFiles are those of the flags, else of the configuration.
func (f *auditFlags) glossaryFiles(cfg files.Config) []string {
	if f.changed("glossary") {
		return f.glossaries
	}
	return cfg.GlossaryPaths()
}

// articles says which articles are audited, and against what.
func articles(f *auditFlags, cfg files.Config, names []string) ([]files.Set, error) {
	if len(names) > 0 {
		found, err := files.Expand(names, extensions())
		if err != nil {
			return nil, err
		}
		sets, err := named(f, cfg, found)
		return withoutCounterparts(sets, names), err
	}
	if f.reference != "" || f.source != "" {
		return nil, usagef("--reference and --source need an article: mtaudit audit ARTICLE --reference FILE")
	}
	if len(cfg.Documents) == 0 {
		return nil, nothingToAudit(cfg)
	}
	sets, err := cfg.Sets()
	if err != nil {
		return nil, err
	}
	for i, s := range sets {
		sets[i] = cfg.SetFromHere(s)
	}
	return sets, nil
}

// extensions are those of the files that can be articles.
func extensions() (all []string) {
	for _, format := range read.All {
		all = append(all, format.Extensions...)
	}
	return all
}

// withoutCounterparts drops the articles that were found in a folder, not named,
// and are what another article is held against.
func withoutCounterparts(sets []files.Set, names []string) []files.Set {
	other := map[string]bool{}
	for _, s := range sets {
		for _, name := range []string{s.Reference, s.Source} {
			if name != "" {
				other[files.URI(name)] = true
			}
		}
	}
	return slices.DeleteFunc(sets, func(s files.Set) bool {
		return other[files.URI(s.Article)] && !slices.Contains(names, s.Article)
	})
}

func nothingToAudit(cfg files.Config) error {
	if cfg.Path != "" {
		return usagef("nothing to audit: name an article, or list the articles of the project under documents: in %s", cfg.Path)
	}
	return usagef("nothing to audit: name an article, as in “mtaudit audit article.txt”, or list the articles of the project under documents: in a file %s", files.ConfigName)
}

// named pairs the articles that were named. One that was named twice is audited
// once.
func named(f *auditFlags, cfg files.Config, names []string) ([]files.Set, error) {
	var sets []files.Set
	seen := map[string]bool{}
	for _, name := range names {
		if seen[files.URI(name)] {
			continue
		}
		seen[files.URI(name)] = true
		s := cfg.Counterparts(f.filename(name))
		s.Article = name
		if f.reference != "" {
			s.Reference = f.reference
		}
		if f.source != "" {
			s.Source = f.source
		}
		sets = append(sets, s)
	}
	return sets, f.onlyOneStdin(sets)
}

// onlyOneStdin refuses to take two texts from standard input.
func (f *auditFlags) onlyOneStdin(sets []files.Set) error {
	n := 0
	for _, s := range sets {
		if s.Article == files.Stdin {
			n++
		}
	}
	for _, name := range []string{f.reference, f.source} {
		if name == files.Stdin {
			n++
		}
	}
	switch {
	case n > 1:
		return usagef("only one of article, reference and source can be read from standard input")
	case n == 0 && f.stdinFilename != "":
		return usagef("--stdin-filename names what is read from standard input: give “-” as the article")
	}
	return nil
}
