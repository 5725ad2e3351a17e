package main

import (
	"math"
	"sync"
)

// kMeans puts unit vectors into k clusters by cosine (spherical k-means;
// Dhillon and Modha, 2001) and returns each vector's cluster and the
// centroids. It starts from vectors at equal steps of the list and so needs
// no random numbers.
func kMeans(vecs [][]float32, k, rounds int) ([]int, [][]float32) {
	centroids := make([][]float32, k)
	for i := range centroids {
		centroids[i] = vecs[i*len(vecs)/k]
	}
	of := make([]int, len(vecs))
	for range rounds {
		assign(of, vecs, centroids)
		sums := make([][]float32, k)
		for i := range sums {
			sums[i] = make([]float32, len(vecs[0]))
		}
		for i, v := range vecs {
			for j, x := range v {
				sums[of[i]][j] += x
			}
		}
		for i := range sums {
			centroids[i] = unitLength(sums[i])
		}
	}
	assign(of, vecs, centroids)
	return of, centroids
}

// assign sets of[i] to the centroid nearest to vecs[i].
func assign(of []int, vecs, centroids [][]float32) {
	const workers = 8
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(vecs); i += workers {
				best := float32(math.Inf(-1))
				for c, centroid := range centroids {
					if d := dot(vecs[i], centroid); d > best {
						best, of[i] = d, c
					}
				}
			}
		})
	}
	wg.Wait()
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	for i := 0; i+3 < len(a) && i+3 < len(b); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	return s0 + s1 + s2 + s3
}

// unitLength returns v scaled to length one; a zero vector stays as it is.
func unitLength(v []float32) []float32 {
	n := math.Sqrt(float64(dot(v, v)))
	out := make([]float32, len(v))
	if n == 0 {
		return out
	}
	for i, x := range v {
		out[i] = float32(float64(x) / n)
	}
	return out
}
