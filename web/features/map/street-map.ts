import { control, divIcon, layerGroup, map, marker, polygon, type LatLngTuple, type Polygon } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import type { GridCountView, PinView } from '../../reports/read-grids.ts';
import { overdueSign, pinSign } from './signs.ts';

type Heard = { near: (code: string | null) => void; choose: (code: string) => void; open: (caseId: string) => void };

/** From how many overdue cases on an area is darker than the one before. */
const bands = [1, 3, 6] as const;

/** What is drawn on the map, by Leaflet alone: it writes no style as text, so the page's policy lets it be. */
export function drawMap(element: HTMLElement, words: { zoomIn: string; zoomOut: string }, heard: Heard) {
  const drawn = map(element, {
    attributionControl: false,
    zoomControl: false,
    // The wheel scrolls the page; keys and buttons zoom.
    scrollWheelZoom: false,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
    zoomSnap: 0.25,
    zoomDelta: 0.5,
  });
  control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(drawn);
  const areas = new Map<string, Polygon>();
  const [ground, labels, pins] = [layerGroup().addTo(drawn), layerGroup().addTo(drawn), layerGroup().addTo(drawn)];

  const showAll = () => {
    const corners = [...areas.values()].map((area) => area.getBounds());
    const [first, ...rest] = corners;
    if (!first) return;
    drawn.invalidateSize({ animate: false });
    drawn.fitBounds(
      rest.reduce((whole, bounds) => whole.extend(bounds), first),
      { padding: [12, 12], animate: false },
    );
  };
  const watched = new ResizeObserver(showAll);
  watched.observe(element);

  return {
    showAll,
    /** Draws the grids anew; the view stays where it was, unless these are other grids. */
    showGrids(grids: readonly GridCountView[]): void {
      const before = [...areas.keys()].join();
      areas.clear();
      ground.clearLayers();
      labels.clearLayers();
      for (const { code, name, boundary, overdue } of grids) {
        if (!boundary) continue;
        const rings = boundary.coordinates.map((ring) => ring.map(([lng, lat]): LatLngTuple => [lat, lng]));
        const band = bands.filter((least) => overdue >= least).length;
        const area = polygon(rings, { className: `grid-map-area grid-map-band-${band}` });
        area.on('mouseover', () => heard.near(code));
        area.on('mouseout', () => heard.near(null));
        area.on('click', () => heard.choose(code));
        areas.set(code, area);
        label(name, overdueSign(overdue), area.getBounds().getCenter()).addTo(labels);
      }
      if ([...areas.keys()].join() !== before) showAll();
      // Only a map that knows where it is can draw.
      for (const area of areas.values()) area.addTo(ground);
    },
    mark(near: string | null, chosen: string | undefined): void {
      for (const [code, area] of areas) {
        const { classList } = area.getElement() ?? document.createElement('i');
        classList.toggle('grid-map-near', code === near);
        classList.toggle('grid-map-chosen', code === chosen);
        if (code === near || code === chosen) area.bringToFront();
      }
    },
    showPins(found: readonly PinView[]): void {
      pins.clearLayers();
      for (const { case: about, kind, overdue, lat, lng } of found) {
        const html = spanOf(pinSign({ kind, overdue }));
        const icon = divIcon({
          className: `grid-map-pin${overdue ? ' grid-map-late' : ''}`,
          html,
          iconSize: undefined,
        });
        // The list beside it leads there by keyboard.
        const pin = marker([lat, lng], { icon, keyboard: false, title: about.title, zIndexOffset: 1_000 });
        pin.on('click', () => heard.open(about.id)).addTo(pins);
      }
    },
    remove(): void {
      watched.disconnect();
      drawn.remove();
    },
  };
}

function label(name: string, sign: string, at: ReturnType<ReturnType<Polygon['getBounds']>['getCenter']>) {
  const html = spanOf(name);
  const number = document.createElement('b');
  number.textContent = sign;
  html.append(number);
  return marker(at, {
    icon: divIcon({ className: 'grid-map-label', html, iconSize: undefined }),
    interactive: false,
    keyboard: false,
  });
}

/** Words as an element of their own: names are never markup. */
function spanOf(words: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}
