import { describe, expect, it } from '@jest/globals';
import { refuseCrossSite } from './fetch-metadata.js';

describe('refuseCrossSite', () => {
  it.each([
    ['a change from our own page', 'POST', { 'sec-fetch-site': 'same-origin' }],
    ['an address typed by hand', 'POST', { 'sec-fetch-site': 'none' }],
    ['reading from anywhere', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['an older browser on our own page', 'PUT', { origin: 'https://candour.example' }],
    ['a program that is no browser', 'DELETE', {}],
  ])('lets through %s', (_, method, headers) => {
    expect(() => refuseCrossSite(method, headers, 'candour.example')).not.toThrow();
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring sub-domain', { 'sec-fetch-site': 'same-site' }],
    ['an older browser on another site', { origin: 'https://elsewhere.example' }],
    ['an origin that is no address', { origin: 'null' }],
  ])('refuses a change from %s', (_, headers) => {
    expect(() => refuseCrossSite('POST', headers, 'candour.example')).toThrow(/cross-site/);
  });
});
