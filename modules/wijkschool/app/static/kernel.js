// Speaks the Jupyter kernel protocol over one websocket: just enough for widgets.
// Why our own: Voilà's front end is 5 MB in a hundred requests and takes two seconds of a municipal laptop;
// our widgets are anywidgets, which need only comm messages. Measured in `make bench`.

const POGINGEN = [300, 700, 1500, 2000]; // ms between attempts to reconnect: together under five seconds
const KLOP = 1500; // ms between looks whether the kernel is there, and what such a look may take
const GEDULD = 1500;

export class Kernel extends EventTarget {
  /** @param {string} basis base URL of the server, ending in "/"  @param {string} id kernel id */
  constructor(basis, id) {
    super();
    this.id = id;
    this.http = new URL(`api/kernels/${id}`, new URL(basis, location.href));
    this.sessie = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
    this.teller = 0;
    this.wachtend = []; // messages for a socket that is not open yet
    this.onderweg = new Map(); // msg_id -> called when the kernel has handled that message
    this.staat = "nieuw";
    this.#verbind();
    this.#klop();
  }

  /**
   * A network that drops away closes no socket. So look now and then; two looks without an answer mean "stil":
   * perhaps gone, perhaps only slow, so keep looking. Together under five seconds.
   */
  async #klop(mis = 0) {
    await new Promise((r) => setTimeout(r, mis === 1 ? 0 : KLOP));
    if (this.staat === "weg" || this.staat === "klaar") return;
    if (document.visibilityState === "visible" && ["open", "stil"].includes(this.staat)) {
      const antwoord = await fetch(this.http, { cache: "no-store", signal: AbortSignal.timeout(GEDULD) }).catch(() => null);
      if (this.staat === "weg" || this.staat === "klaar") return;
      if (antwoord?.status === 404) return this.#zet("weg");
      mis = antwoord ? 0 : mis + 1;
      if (mis > 1) this.#zet("stil");
      else if (!mis && this.ws.readyState === WebSocket.OPEN) this.#zet("open");
    }
    this.#klop(mis);
  }

  #zet(staat) {
    if (this.staat === staat) return;
    this.staat = staat;
    this.dispatchEvent(new CustomEvent("staat", { detail: staat }));
  }

  #verbind(poging = 0) {
    const adres = new URL(`${this.http.pathname}/channels?session_id=${this.sessie}`, this.http);
    adres.protocol = adres.protocol === "https:" ? "wss:" : "ws:";
    const ws = new WebSocket(adres);
    this.ws = ws;
    ws.onopen = () => {
      poging = 0;
      for (const bericht of this.wachtend.splice(0)) ws.send(bericht);
      this.#zet("open");
    };
    ws.onmessage = (e) => typeof e.data === "string" && this.#ontvang(JSON.parse(e.data));
    ws.onclose = async () => {
      // Replies on the way are lost. Who waits for one must not wait for ever, or nothing is sent after a reconnect.
      for (const klaar of this.onderweg.values()) klaar();
      this.onderweg.clear();
      if (this.staat === "weg" || this.staat === "klaar") return;
      if (poging >= POGINGEN.length) return this.#zet("weg");
      await new Promise((r) => setTimeout(r, POGINGEN[poging]));
      // A socket that is refused tells nothing; this tells whether there is still a kernel to come back to.
      const antwoord = await fetch(this.http, { cache: "no-store" }).catch(() => null);
      if (antwoord && !antwoord.ok) return this.#zet("weg");
      this.#verbind(poging + 1);
    };
  }

  #ontvang(bericht) {
    const soort = bericht.header?.msg_type ?? bericht.msg_type;
    const ouder = bericht.parent_header?.msg_id;
    if (soort === "status") {
      const staat = bericht.content.execution_state;
      // A restarted kernel is empty: whatever we send it, nobody is there.
      if (["restarting", "autorestarting", "dead"].includes(staat)) return this.#zet("weg");
      if (staat === "idle" && this.onderweg.has(ouder)) {
        this.onderweg.get(ouder)();
        this.onderweg.delete(ouder);
      }
    } else if (soort?.startsWith("comm_")) {
      this.dispatchEvent(new CustomEvent(soort, { detail: bericht.content }));
    }
  }

  /** Send a shell message; resolves when the kernel has handled it. */
  stuur(soort, content, metadata = {}) {
    const msg_id = `${this.sessie}_${this.teller++}`;
    const bericht = JSON.stringify({
      channel: "shell",
      header: { msg_id, msg_type: soort, session: this.sessie, username: "", version: "5.3", date: new Date().toISOString() },
      parent_header: {},
      metadata,
      content,
    });
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(bericht);
    else this.wachtend.push(bericht);
    return new Promise((klaar) => this.onderweg.set(msg_id, klaar));
  }

  /** Tell the server that this kernel is no longer needed. Voilà wants the token of the _xsrf cookie with it. */
  vaarwel(basis) {
    this.#zet("klaar");
    const token = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
    fetch(new URL(`voila/api/shutdown/${this.id}`, new URL(basis, location.href)), {
      method: "POST",
      keepalive: true,
      headers: { "X-XSRFToken": token },
    }).catch(() => {});
  }
}
