import { describe, expect, it } from 'vitest';
import { isAddressLiteral, onLocalhost } from './addresses.ts';

describe('the address that a page was opened by', () => {
  it.each([
    ['http://127.0.0.1:3000/fr', true],
    ['http://0x7f000001/fr', true],
    ['http://127.1/fr', true],
    ['http://[::1]:3000/fr', true],
    ['http://192.168.1.7/fr', true],
    ['http://localhost:3000/fr', false],
    ['https://rihla.example.org/fr', false],
    ['https://127.0.0.1.example.org/fr', false],
  ])('%s is written with numbers only: %s', (address, isLiteral) => {
    expect(isAddressLiteral(new URL(address).hostname)).toBe(isLiteral);
  });

  it.each([
    ['http://127.0.0.1:3000/fr/sign-in?next=%2Ffr#x', 'http://localhost:3000/fr/sign-in?next=%2Ffr#x'],
    ['http://127.8.0.1/ar', 'http://localhost/ar'],
    ['http://[::1]:3000/en', 'http://localhost:3000/en'],
    ['http://192.168.1.7:3000/fr', undefined],
    ['https://127.example.org/fr', undefined],
  ])('%s is offered as %s', (address, offered) => {
    expect(onLocalhost(address)).toBe(offered);
  });
});
