/** How the page looks on a screen of any width. No colour but by name, so that the dark page is the same rules. */
export const RULES = `*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:52rem;padding:0 clamp(1rem,4vw,2rem) 4rem;background:var(--page);color:var(--ink);font-family:var(--face);font-size:1.0625rem;line-height:1.55;overflow-wrap:anywhere}
h1,h2,h3,h4{color:var(--accent);line-height:1.2;font-weight:600;margin:2.2em 0 .7em;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.2rem + 2.2vw,2.25rem);margin-top:1rem;font-weight:700}
h2{font-size:1.5rem;border-top:1px solid var(--rule);padding-top:1.2rem}
h3{font-size:1.25rem}
h4{font-size:1.0625rem}
p,ul,ol,dl,figure,.notice{margin:0 0 1.1rem}
li{margin-bottom:.4rem}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:0}
.skip{position:absolute;left:-999rem;top:0;background:var(--page);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.25rem;padding:1.25rem 0 1rem;border-bottom:1px solid var(--rule)}
header p{margin:0}
.organisation{flex:1 1 14rem;font-weight:600}
.mark{font-weight:600;border:1px solid var(--edge);background:var(--warning);padding:.2rem .6rem;border-radius:3px}
.logo{height:auto;width:auto;max-height:4.5rem;max-width:min(16rem,100%);background:#fff}
summary{cursor:pointer;min-height:2.75rem;padding:.6rem 0;font-weight:600;color:var(--accent)}
nav{border-bottom:1px solid var(--rule)}
nav ul{list-style:none;margin:0;padding:0 0 .75rem}
nav li{margin:0}
nav li a{display:block;padding:.55rem 0;min-height:2.75rem}
.subtitle,.quiet,figcaption,footer{color:var(--muted)}
.subtitle{font-size:1.125rem}
.lead{font-size:1.1875rem}
.quiet,footer{font-size:.9375rem}
dl>div{padding:.5rem 0;border-bottom:1px solid var(--rule)}
dt{font-weight:600}
dd{margin:0}
@media (min-width:40rem){dl>div{display:grid;grid-template-columns:12rem 1fr;gap:1rem}}
.notice{background:var(--warning);border-left:4px solid var(--edge);padding:.8rem 1rem}
.notice p{margin:0}
.quote{border-left:4px solid var(--rule);padding:.2rem 1rem}
.quote blockquote{margin:0;font-style:italic}
.quote p{margin:0 0 .3rem}
.scroll{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;margin:0 0 1.5rem;border-bottom:2px solid var(--accent)}
.scroll table{margin:0}
table.wide{min-width:38rem;overflow-wrap:break-word}
caption,.chart figcaption{text-align:left;font-weight:600;color:var(--ink);padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-top:1px solid var(--rule)}
thead th{background:var(--pale);color:var(--accent);border-top:2px solid var(--accent)}
tbody th{font-weight:600}
.chart img{display:block;height:auto;width:auto;max-width:100%;background:#fff;border-radius:3px}
@media (max-width:40rem){.chart .broad{max-width:none}caption{max-width:calc(100vw - 2rem)}
table:not(.wide){table-layout:fixed}table:not(.wide) col:first-child{width:38%}table:not(.wide) col:last-child{width:62%}}
footer{border-top:1px solid var(--rule);margin-top:3rem;padding-top:1rem}`;
