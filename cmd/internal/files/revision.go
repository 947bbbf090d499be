package files

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// A Revision is a commit of the Git repository around the working directory.
type Revision struct {
	Name string // as given
	hash string
}

// FindRevision looks a revision up by any name that Git knows.
func FindRevision(ctx context.Context, name string) (Revision, error) {
	hash, err := git(ctx, ".", "rev-parse", "--verify", "--quiet", "--end-of-options", name+"^{commit}")
	if err != nil {
		return Revision{}, fmt.Errorf("no revision %q here: %w", name, err)
	}
	return Revision{name, strings.TrimSpace(string(hash))}, nil
}

// FindMergeBase finds where the working tree's branch left another: the last commit
// that both have. The revision goes by the other's name.
func FindMergeBase(ctx context.Context, branch string) (Revision, error) {
	tip, err := FindRevision(ctx, branch)
	if err != nil {
		return Revision{}, err
	}
	base, err := git(ctx, ".", "merge-base", tip.hash, "HEAD")
	if err != nil {
		return Revision{}, fmt.Errorf("%s and the commit at hand have none in common here (a shallow clone needs “git fetch --unshallow”): %w", branch, err)
	}
	return Revision{branch, strings.TrimSpace(string(base))}, nil
}

// Read returns what a file held at the revision; ok is false if it was not there.
func (r Revision) Read(ctx context.Context, file string) (body []byte, ok bool, err error) {
	dir, base := filepath.Split(file)
	if dir == "" {
		dir = "."
	}
	listed, err := git(ctx, dir, "ls-tree", "--name-only", r.hash, "--", base)
	if err != nil {
		return nil, false, fmt.Errorf("look for %s at %s: %w", file, r.Name, err)
	}
	if len(listed) == 0 {
		return nil, false, nil
	}
	body, err = git(ctx, dir, "show", r.hash+":./"+base)
	if err != nil {
		return nil, false, fmt.Errorf("read %s at %s: %w", file, r.Name, err)
	}
	return body, true, nil
}

func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = dir
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		if said := strings.TrimSpace(stderr.String()); said != "" {
			return nil, errors.New(said)
		}
		return nil, fmt.Errorf("git: %w", err)
	}
	return out.Bytes(), nil
}
