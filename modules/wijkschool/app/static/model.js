// The models of the widgets on the page, as the anywidget specification (AFM) describes them to a front end.

/** One widget's state, kept equal to its twin in the kernel. */
class Model {
  constructor(beheer, id, staat) {
    Object.assign(this, { beheer, id, staat });
    this.luisteraars = new Map();
    this.veranderd = new Set();
    this.bezig = false;
    this.widget_manager = { get_model: (m) => beheer.model(m.replace("IPY_MODEL_", "")) };
  }

  get(naam) {
    return this.staat[naam];
  }

  set(naam, waarde) {
    if (typeof naam === "object") return Object.entries(naam).forEach(([n, w]) => this.set(n, w));
    this.staat[naam] = waarde;
    this.veranderd.add(naam);
    this.#meld(`change:${naam}`, waarde);
    this.#meld("change");
  }

  on(namen, f) {
    for (const naam of namen.split(" ")) {
      if (!this.luisteraars.has(naam)) this.luisteraars.set(naam, new Set());
      this.luisteraars.get(naam).add(f);
    }
  }

  off(namen, f) {
    for (const naam of namen?.split(" ") ?? [...this.luisteraars.keys()]) {
      if (f) this.luisteraars.get(naam)?.delete(f);
      else this.luisteraars.delete(naam);
    }
  }

  send(content) {
    this.beheer.kernel.stuur("comm_msg", { comm_id: this.id, data: { method: "custom", content } });
  }

  /** Send what changed. While the kernel is still busy with the last change, newer ones are gathered. */
  async save_changes() {
    if (this.bezig) return;
    this.bezig = true;
    while (this.veranderd.size) {
      const state = Object.fromEntries([...this.veranderd].map((n) => [n, this.staat[n]]));
      this.veranderd.clear();
      const bericht = { comm_id: this.id, data: { method: "update", state, buffer_paths: [] } };
      await this.beheer.kernel.stuur("comm_msg", bericht);
    }
    this.bezig = false;
  }

  ontvang({ method, state, content }) {
    if (method === "custom") return this.#meld("msg:custom", content);
    if (method !== "update") return;
    for (const [naam, waarde] of Object.entries(state)) {
      if (this.veranderd.has(naam)) continue; // what the learner just did is newer
      this.staat[naam] = waarde;
      this.#meld(`change:${naam}`, waarde);
    }
    this.#meld("change");
  }

  #meld(naam, ...rest) {
    for (const f of this.luisteraars.get(naam) ?? []) f(...rest);
  }
}

/** All models of the page. */
export class Beheer {
  constructor(kernel) {
    this.kernel = kernel;
    this.modellen = new Map();
    this.modules = new Map(); // the text of an _esm -> its module, so that nine exercises import one
    kernel.addEventListener("comm_msg", ({ detail }) => this.modellen.get(detail.comm_id)?.ontvang(detail.data));
  }

  /** Know the state of every widget: from the page where it came along, else from the kernel in one message. */
  haal_alles() {
    const mee = document.getElementById("modellen");
    if (mee) {
      for (const [id, staat] of Object.entries(JSON.parse(mee.textContent))) this.modellen.set(id, new Model(this, id, staat));
      return Promise.resolve();
    }
    const comm_id = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
    return new Promise((klaar) => {
      const ontvang = ({ detail }) => {
        if (detail.comm_id !== comm_id || detail.data.method !== "update_states") return;
        this.kernel.removeEventListener("comm_msg", ontvang);
        for (const [id, { state }] of Object.entries(detail.data.states)) {
          if (!this.modellen.has(id)) this.modellen.set(id, new Model(this, id, state));
        }
        this.kernel.stuur("comm_close", { comm_id, data: {} });
        klaar();
      };
      this.kernel.addEventListener("comm_msg", ontvang);
      this.kernel.stuur("comm_open", { comm_id, target_name: "jupyter.widget.control", data: {} }, { version: "1.0.0" });
      this.kernel.stuur("comm_msg", { comm_id, data: { method: "request_states" } });
    });
  }

  async model(id) {
    const model = this.modellen.get(id);
    if (!model) throw new Error(`onbekend model ${id}`);
    return model;
  }

  /** Draw a widget in `el`. Widgets that are no anywidget need JupyterLab: the page says so. */
  async teken(id, el) {
    const model = await this.model(id);
    const esm = model.get("_esm");
    if (model.get("_model_module") !== "anywidget" || !esm) {
      el.innerHTML = '<p class="melding">Dit onderdeel werkt alleen in JupyterLab.</p>';
      return;
    }
    if (!this.modules.has(esm)) {
      const adres = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
      this.modules.set(esm, import(adres).then((m) => m.default));
    }
    const gegeven = await this.modules.get(esm);
    const widget = typeof gegeven === "function" ? await gegeven() : gegeven;
    const signal = new AbortController().signal; // a page shows a widget until it closes
    if (!model.begonnen) await (model.begonnen = Promise.resolve(widget.initialize?.({ model, signal })));
    await widget.render?.({ model, el, signal });
  }
}
