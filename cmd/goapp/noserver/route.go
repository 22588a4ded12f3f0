package app

import "sync"

// In this file's place go-app has a router with regular expressions, which are
// 90 kB of brotli in a client. Here a route is an exact path.

type router struct {
	mu     sync.RWMutex
	routes map[string]func() Composer
}

func makeRouter() router {
	return router{routes: make(map[string]func() Composer)}
}

func (r *router) route(path string, newComponent func() Composer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.routes[path] = newComponent
}

func (r *router) routeWithRegexp(pattern string, _ func() Composer) {
	panic("go-app without its server has no routes by pattern (" + pattern + "); use app.Route")
}

func (r *router) createComponent(path string) (Composer, bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	newComponent, routed := r.routes[path]
	if !routed {
		return nil, false
	}
	return newComponent(), true
}
