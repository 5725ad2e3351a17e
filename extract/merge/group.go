package merge

import (
	"cmp"
	"slices"
)

// A cluster is a number of reports of one incident. Reports point to the one
// that stands for all (a disjoint-set forest).
type cluster struct {
	size    int
	records map[int32]struct{} // whose reports are in it
	victims map[int32]struct{} // keys of victims
	single  singles            // the reports with one victim
	when    span               // of the reports with a precise date
	exact   span               // without dates that may be of announcements
	out     span               // when they were published
}

// newCluster returns the cluster of one report, which has index i.
func newCluster(i int32, r *report) cluster {
	c := cluster{
		size: 1, records: map[int32]struct{}{r.record: {}}, victims: make(map[int32]struct{}),
		single: singlesOf(i, r), out: r.source.day,
	}
	for _, k := range r.keys.victims {
		if k.as < looseKey {
			c.victims[k.key] = struct{}{}
		}
	}
	if r.when.known && r.when.days() <= 31 {
		c.when = r.when
		if !r.mayAnnounce() {
			c.exact = r.when
		}
	}
	return c
}

// A grouped incident is the reports of one cluster, with what joined them.
type grouped struct {
	reports []*report
	links   []link // their pairs are indices of reports
}

// A joiner joins reports into clusters.
type joiner struct {
	x         *index
	threshold float64
	up        []int32
	clusters  []cluster
	lone      []bool // whether a report has one victim
	// apart are the clusters that contradict each other: for good, or as long
	// as they have this many reports together.
	apart map[pair]int
}

// maxSpread is how far apart, in days, the dates of one incident may be.
const maxSpread = 45

const forGood = -1

// group joins the reports of x along links, the best first, and returns the
// clusters in the order of their first reports.
//
// A cluster takes in another only if they have no record in common, since the
// reports of one record are of different incidents, if their dates fit, and if
// they share a victim where both have any: neither a report without victims
// nor one that lists the victims of several attacks must make a bridge between
// two. The order of links is that of their scores, and so the same for any
// order of records.
func group(x *index, links []link, threshold float64) []grouped {
	n := len(x.reports)
	j := &joiner{
		x: x, threshold: threshold,
		up: make([]int32, n), clusters: make([]cluster, n), lone: make([]bool, n), apart: make(map[pair]int),
	}
	for i, r := range x.reports {
		j.up[i] = int32(i)
		j.clusters[i] = newCluster(int32(i), r)
		j.lone[i] = len(j.clusters[i].single.reports) > 0
	}
	var used []link
	for _, l := range links {
		if j.join(l) {
			used = append(used, l)
		}
	}
	return j.groups(x, used)
}

func (j *joiner) root(i int32) int32 {
	for j.up[i] != i {
		j.up[i] = j.up[j.up[i]]
		i = j.up[i]
	}
	return i
}

// join joins the clusters of a link, unless they are one already or must stay
// apart.
func (j *joiner) join(l link) bool {
	a, b := j.root(l.a), j.root(l.b)
	if a == b {
		return false
	}
	if j.clusters[a].size < j.clusters[b].size || j.clusters[a].size == j.clusters[b].size && b < a {
		a, b = b, a
	}
	p := pair{min(a, b), max(a, b)}
	ca, cb := &j.clusters[a], &j.clusters[b]
	together := l.parts.toldTogether(l.victims)
	if n, ok := j.apart[p]; ok && !together && (n == forGood || n == ca.size+cb.size) {
		return false
	}
	exact, fits := ca.exact.join(cb.exact)
	if !fits && together {
		exact, fits = ca.exact.earlier(cb.exact), true
	}
	if !fits || intersects(ca.records, cb.records) {
		// Clusters only grow, so this holds for good.
		j.apart[p] = forGood
		return false
	}
	when, fits := l.joinDays(ca.when, cb.when)
	if !fits {
		return false
	}
	if !j.belong(l, ca, cb) {
		j.apart[p] = ca.size + cb.size
		return false
	}
	ca.when, ca.exact = when, exact
	ca.out, _ = ca.out.join(cb.out)
	ca.size += cb.size
	ca.records = unite(ca.records, cb.records)
	ca.victims = unite(ca.victims, cb.victims)
	ca.single = ca.single.unite(cb.single)
	*cb = cluster{}
	j.up[b] = a
	return true
}

// joinDays returns the days of the incident by those of two clusters, and whether the
// link may join these.
func (l *link) joinDays(a, b span) (span, bool) {
	if when, fits := a.join(b); fits {
		return when, true
	}
	return a.earlier(b), l.outweighsDate() // the later one is that of an announcement
}

// earlier returns the one of two spans that begins first.
func (s span) earlier(o span) span {
	if o.first < s.first {
		return o
	}
	return s
}

// belong says whether two clusters, whose records and days fit, are of one incident.
func (j *joiner) belong(l link, a, b *cluster) bool {
	// A link between two reports that both have victims has weighed those.
	direct := l.parts.Victims > 0 && l.victims
	if !direct && len(a.victims) > 0 && len(b.victims) > 0 && !intersects(a.victims, b.victims) {
		return false
	}
	if !j.sameStory(l, a.single, b.single) {
		return false
	}
	// Without a common date or number, a name that is hit time and again would
	// make a chain over the years.
	out, _ := a.out.join(b.out)
	return l.parts.Date > 0 || l.parts.Numbers > 0 || !out.known || out.days() <= 365 || a.dates(b) || b.dates(a)
}

// dates says whether the reports of o began to be published when the incident,
// by the dates of c, was news.
func (c *cluster) dates(o *cluster) bool {
	const eve, news = 1, 60
	return c.when.known && o.out.known && c.when.first-eve <= o.out.first && o.out.first <= c.when.last+news
}

// outweighsDate says whether a link holds even where dates that may be of
// announcements are far apart.
func (l *link) outweighsDate() bool {
	return l.parts.names(l.victims) && l.parts.Date >= looseDate && l.detailed
}

// join returns the span that holds both, and whether it is short enough for
// one incident.
func (s span) join(o span) (span, bool) {
	switch {
	case !s.known:
		return o, true
	case !o.known:
		return s, true
	}
	u := span{min(s.first, o.first), max(s.last, o.last), true}
	return u, u.days() <= maxSpread+max(s.days(), o.days())-1 && s.gap(o) <= 31
}

func intersects(a, b map[int32]struct{}) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	for k := range a {
		if _, ok := b[k]; ok {
			return true
		}
	}
	return false
}

func unite(a, b map[int32]struct{}) map[int32]struct{} {
	if len(a) < len(b) {
		a, b = b, a
	}
	for k := range b {
		a[k] = struct{}{}
	}
	return a
}

// groups returns the clusters, and of links those that made them.
func (j *joiner) groups(x *index, links []link) []grouped {
	var out []grouped
	of := make(map[int32]int) // by root
	place := make([]int32, len(x.reports))
	for i, r := range x.reports {
		root := j.root(int32(i))
		k, ok := of[root]
		if !ok {
			k = len(out)
			of[root] = k
			out = append(out, grouped{})
		}
		place[i] = int32(len(out[k].reports))
		out[k].reports = append(out[k].reports, r)
	}
	for _, l := range links {
		g := &out[of[j.root(l.a)]]
		l.a, l.b = place[l.a], place[l.b]
		g.links = append(g.links, l)
	}
	for _, g := range out {
		slices.SortStableFunc(g.links, func(a, b link) int {
			return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b))
		})
	}
	return out
}
