// Package scratch sizes the memory that a stage uses again for one document after
// the other.
package scratch

// Sized returns a slice of length n, in the memory of s where it fits. What the
// slice holds is left over from before. There is room to spare for the articles to
// come, which are not that long.
func Sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+min(n/2, 1<<12))
	}
	return s[:n]
}
