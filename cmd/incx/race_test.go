//go:build race

package main

// raceDetector says that the tests run with the race detector, which takes
// memory of its own.
const raceDetector = true
