package extract_test

import (
	"os"
	"os/exec"
	"regexp"
	"testing"
)

// What trains must give the same bytes on every machine. So no product and sum of it
// may be left to a compiler to fuse, as that for ARM does where a conversion does not
// tell it otherwise.
func TestNothingFused(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles for another machine")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip(err)
	}
	cmd := exec.Command("go", "build", "-gcflags=-S", "./linear", "./boost", "./names", "./attacks", "./names/internal/mkclusters")
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %.2000s", err, out)
	}
	if !regexp.MustCompile(`\bFMUL[SD]\b`).Match(out) {
		t.Fatal("no product in what the compiler wrote")
	}
	for _, m := range regexp.MustCompile(`\(([^()]*\.go:\d+)\)\s+(FN?M(?:ADD|SUB)[SD])\b`).FindAllSubmatch(out, -1) {
		t.Errorf("%s: %s", m[1], m[2])
	}
}
