package lsp

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

// A project is what a configuration file, or a folder without one, says about
// the articles in it. It is replaced, never changed.
type project struct {
	root         string // the folder without a configuration file
	config       files.Config
	runner       *runner.Runner
	baselinePath string
	counterparts map[string]bool // absolute paths of references, sources and pages of rules, which are no articles
	stamp        string
}

// project finds the project of a document and reads it again if a file of it
// changed. One that cannot be read keeps what it was, and the client is told.
func (s *server) project(uri string) *project {
	root := s.rootOf(uri)
	dir := root
	if path, ok := pathOf(uri); ok {
		dir = filepath.Dir(path)
	}
	config, err := files.FindConfig(dir)
	if err != nil {
		s.tell(typeError, err.Error())
	}
	key := config
	if key == "" {
		key = "in " + root
	}
	s.mu.Lock()
	old := s.projects[key]
	s.mu.Unlock()
	// Stamps are taken before the files are read: one that is being written is
	// looked at again.
	now := (&project{baselinePath: filepath.Join(root, files.BaselineName)}).stampNow(config)
	if old != nil {
		now = old.stampNow(config)
		if old.stamp == now {
			return old
		}
	}
	p, err := s.load(config, root)
	if err != nil {
		s.tell(typeError, fmt.Sprintf("mtaudit: %v", err))
	}
	switch {
	case err != nil && old != nil:
		kept := *old
		kept.stamp = now
		p = &kept
	case err != nil:
		p = s.plain(root)
		p.stamp = now
	}
	s.mu.Lock()
	s.projects[key] = p
	s.mu.Unlock()
	return p
}

// load reads a project.
func (s *server) load(config, root string) (*project, error) {
	p := &project{root: root, baselinePath: filepath.Join(root, files.BaselineName), counterparts: map[string]bool{}}
	stamp := stampOf(config)
	if config != "" {
		cfg, err := files.LoadConfig(config, s.Checks)
		if err != nil {
			return nil, err
		}
		p.config, p.baselinePath = cfg, cfg.BaselinePath()
	}
	p.stamp = stamp + p.stampBeside()
	settings := p.config.RunSettings()
	settings.Tool, settings.Unmeasured = s.Tool, true
	var err error
	if settings.Glossary, err = files.Glossary(p.config.GlossaryPaths(), settings.Read.Lang); err != nil {
		return nil, err
	}
	settings.Suppress.Ignores, settings.Suppress.IgnorePath = p.config.Ignore, files.PathOf(p.dir())
	settings.Suppress.BaselinePath = files.PathOf(files.Folder(p.baselinePath))
	if settings.Suppress.Baseline, err = files.LoadBaseline(p.baselinePath, p.config.Baseline != ""); err != nil {
		return nil, err
	}
	if p.runner, err = runner.New(settings, s.Checks); err != nil {
		return nil, err
	}
	p.readCounterparts()
	for _, c := range s.Checks {
		p.counterparts[s.pagePath(c.ID)] = true
	}
	return p, nil
}

// plain is a project of which nothing could be read.
func (s *server) plain(root string) *project {
	r, err := runner.New(runner.Settings{Tool: s.Tool, Unmeasured: true}, s.Checks)
	if err != nil {
		panic(err) // the default settings are sound
	}
	return &project{root: root, runner: r, baselinePath: filepath.Join(root, files.BaselineName)}
}

// readCounterparts lists the references and sources. Globs that match nothing
// yet are no mistake in an editor.
func (p *project) readCounterparts() {
	for _, pairing := range p.config.Documents {
		one := p.config
		one.Documents = []files.Pairing{pairing}
		sets, err := one.Sets()
		if err != nil {
			continue // no file matches, or none may be read: then none is held against another
		}
		for _, set := range sets {
			for _, name := range []string{set.Reference, set.Source} {
				if name != "" {
					p.counterparts[absolute(one.FromHere(name))] = true
				}
			}
		}
	}
}

// dir is the folder that the paths of the project start from.
func (p *project) dir() string {
	if p.config.Path == "" {
		return p.root
	}
	return p.config.Dir()
}

// configPath is where the configuration is, or would be.
func (p *project) configPath() string {
	if p.config.Path == "" {
		return filepath.Join(p.root, files.ConfigName)
	}
	return p.config.Path
}

// stampNow changes when a file of the project does.
func (p *project) stampNow(config string) string { return stampOf(config) + p.stampBeside() }

// stampBeside is that of the files beside the configuration.
func (p *project) stampBeside() string {
	return stampOf(append([]string{p.baselinePath}, p.config.GlossaryPaths()...)...)
}

func stampOf(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		info, err := os.Stat(name)
		switch {
		case name == "":
		case errors.Is(err, os.ErrNotExist):
			fmt.Fprintf(&b, "%s none\n", name)
		case err != nil:
			fmt.Fprintf(&b, "%s %v\n", name, err)
		default:
			fmt.Fprintf(&b, "%s %d %d\n", name, info.Size(), info.ModTime().UnixNano())
		}
	}
	return b.String()
}

// rootOf is the folder of the workspace that a document belongs to: the
// innermost, else its own, else the first.
func (s *server) rootOf(uri string) string {
	s.mu.Lock()
	roots := s.client.roots
	s.mu.Unlock()
	path, ok := pathOf(uri)
	best := ""
	for _, root := range roots {
		if rel, err := filepath.Rel(root, path); ok && err == nil && filepath.IsLocal(rel) && len(root) > len(best) {
			best = root
		}
	}
	switch {
	case best != "":
		return best
	case ok:
		return filepath.Dir(path)
	case len(roots) > 0:
		return roots[0]
	}
	return "."
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
