import type { ReactNode } from 'react';

/** 24 pictures on a grid of 48, drawn with the current colour and `var(--emblem-soft)`. Their place in the list stands in key headers: add at the end, never reorder. */
const soft = 'var(--emblem-soft)';

export const EMBLEM_SHAPES: readonly ReactNode[] = [
  // 1 snow mountain
  <g key="1">
    <path d="M4 38 18 14l8 12 5-7 13 19Z" fill="currentColor" />
    <path d="m18 14-5 9 4-2 3 3 3-3-5-7Zm13 5-3 5 3-1 3 2Z" fill={soft} />
  </g>,
  // 2 sun
  <g key="2" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
    <circle cx="24" cy="24" r="8" fill="currentColor" />
    <path d="M24 5v5m0 28v5M5 24h5m28 0h5M10.5 10.5l3.5 3.5m20 20 3.5 3.5m0-27-3.5 3.5m-20 20-3.5 3.5" />
  </g>,
  // 3 moon
  <path key="3" d="M31 6a19 19 0 1 0 11 26A16 16 0 0 1 31 6Z" fill="currentColor" />,
  // 4 star
  <path key="4" d="m24 5 5.6 12.4L43 19l-10 9.3L35.8 42 24 35l-11.8 7L15 28.3 5 19l13.4-1.6Z" fill="currentColor" />,
  // 5 cloud
  <path key="5" d="M14 37a9 9 0 0 1-1-18 12 12 0 0 1 23-1 9.5 9.5 0 0 1-1 19Z" fill="currentColor" />,
  // 6 river
  <g key="6" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round">
    <path d="M5 15q5-6 9.5 0t9.5 0 9.5 0 9.5 0" />
    <path d="M5 25q5-6 9.5 0t9.5 0 9.5 0 9.5 0" stroke={soft} />
    <path d="M5 35q5-6 9.5 0t9.5 0 9.5 0 9.5 0" />
  </g>,
  // 7 tent
  <g key="7">
    <path d="M24 8 4 40h40Z" fill="currentColor" />
    <path d="m24 20-8 20h16Z" fill={soft} />
    <path d="M24 4v6" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
  </g>,
  // 8 barley
  <g key="8" fill="currentColor">
    <path d="M24 44V14" stroke="currentColor" strokeWidth="2.5" />
    <path d="M24 4c3 4 3 8 0 11-3-3-3-7 0-11Zm-2 17c-5 0-8-3-9-8 5 0 8 3 9 8Zm4 0c5 0 8-3 9-8-5 0-8 3-9 8Zm-4 10c-5 0-8-3-9-8 5 0 8 3 9 8Zm4 0c5 0 8-3 9-8-5 0-8 3-9 8Z" />
  </g>,
  // 9 pine
  <g key="9" fill="currentColor">
    <path d="M24 4 13 18h6L9 31h30L29 18h6Z" />
    <path d="M21 31h6v13h-6Z" fill={soft} />
  </g>,
  // 10 flower
  <g key="10" fill="currentColor">
    {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
      <ellipse key={turn} cx="24" cy="11" rx="5" ry="8" transform={`rotate(${turn} 24 24)`} />
    ))}
    <circle cx="24" cy="24" r="6" fill={soft} />
  </g>,
  // 11 yak
  <g key="11" fill="currentColor">
    <path d="M7 22c2-8 9-10 15-9 4 0 6 1 9 1 4 0 7 2 8 6l3 8c1 3-1 5-4 5l-5-2c-1 2-2 3-2 3v7h-4v-4l-2 2-2-2-2 2-2-2-2 2-2-2v4h-4v-8c-3-2-4-7-4-11Z" />
    <path
      d="M33 15c-1-4 0-7 3-9m3 11c2-1 4-4 3-8M7 22c-3 3-4 9-2 15"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
    <circle cx="37" cy="24" r="1.5" fill={soft} />
  </g>,
  // 12 fish
  <g key="12">
    <path d="M4 24c6-10 19-13 28-4l11-7v22l-11-7c-9 9-22 6-28-4Z" fill="currentColor" />
    <circle cx="13" cy="22" r="2" fill={soft} />
  </g>,
  // 13 crane
  <g key="13" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
    <path d="M8 10h6c4 0 5 4 3 8l-2 5" />
    <path d="M13 24c3-4 10-6 17-3l12 5c-6 6-14 8-20 6-5-1-9-4-9-8Z" fill="currentColor" />
    <path d="M23 32v11m6-12v12" />
  </g>,
  // 14 teapot
  <g key="14" fill="currentColor">
    <path d="M14 18h20c3 5 4 10 3 15-1 4-4 7-8 7H19c-4 0-7-3-8-7-1-5 0-10 3-15Z" />
    <path
      d="M12 28C8 27 6 23 4 18M36 22c7-3 9 10 0 11"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
    />
    <path d="M18 13h12l2 4H16Zm4-6h4v5h-4Z" />
    <path d="M13 27h22" stroke={soft} strokeWidth="3" />
  </g>,
  // 15 bell
  <g key="15" fill="currentColor">
    <path d="M22 5h4v6h-4Z" />
    <path d="M24 10c8 0 11 6 11 14 0 5 2 8 5 10H8c3-2 5-5 5-10 0-8 3-14 11-14Z" />
    <circle cx="24" cy="39" r="4" fill={soft} />
  </g>,
  // 16 drum
  <g key="16">
    <path d="M6 15v17c0 4 8 8 18 8s18-4 18-8V15Z" fill="currentColor" />
    <ellipse cx="24" cy="15" rx="18" ry="7" fill={soft} stroke="currentColor" strokeWidth="2.5" />
  </g>,
  // 17 lamp
  <g key="17" fill="currentColor">
    <path d="M24 3c6 7 6 12 0 16-6-4-6-9 0-16Z" fill={soft} stroke="currentColor" strokeWidth="2.5" />
    <path d="M10 21h28c0 8-6 12-11 13v4h7v5H14v-5h7v-4c-5-1-11-5-11-13Z" />
  </g>,
  // 18 bridge
  <path
    key="18"
    d="M3 20h42v6h-3v13h-6c0-8-5-13-12-13s-12 5-12 13H6V26H3Zm5-8h4v8H8Zm10 0h4v8h-4Zm9 0h4v8h-4Zm10 0h4v8h-4Z"
    fill="currentColor"
  />,
  // 19 book
  <g key="19">
    <path d="M5 17h38v16H5Z" fill="currentColor" />
    <path d="M5 13h38v3H5Zm0 21h38v3H5Z" fill={soft} stroke="currentColor" strokeWidth="1.5" />
    <path d="M15 13v24m18-24v24" stroke={soft} strokeWidth="2.5" />
  </g>,
  // 20 key
  <g key="20" fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round">
    <circle cx="15" cy="24" r="8" />
    <path d="M23 24h20m-5 0v8m-8-8v6" />
  </g>,
  // 21 umbrella
  <g key="21">
    <path
      d="M24 6c11 0 19 8 20 18-4-3-7-3-10 0-3-3-7-3-10 0-3-3-7-3-10 0-3-3-6-3-10 0C5 14 13 6 24 6Z"
      fill="currentColor"
    />
    <path d="M24 24v14c0 5 7 5 7 0" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
  </g>,
  // 22 leaf
  <g key="22">
    <path d="M8 40C4 20 16 6 42 6c0 26-14 38-34 34Z" fill="currentColor" />
    <path d="M8 42C16 30 24 22 34 14" fill="none" stroke={soft} strokeWidth="2.5" strokeLinecap="round" />
  </g>,
  // 23 lake
  <g key="23">
    <ellipse cx="24" cy="32" rx="20" ry="10" fill="currentColor" />
    <path d="M14 30h10m2 6h9" stroke={soft} strokeWidth="2.5" strokeLinecap="round" />
    <path d="m6 20 9-12 6 8 6-8 14 12" fill="none" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
  </g>,
  // 24 rainbow
  <g key="24" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round">
    <path d="M5 36a19 19 0 0 1 38 0" />
    <path d="M12 36a12 12 0 0 1 24 0" stroke={soft} />
    <path d="M19 36a5 5 0 0 1 10 0" />
  </g>,
];
