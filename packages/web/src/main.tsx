import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { apply } from "./parts/theme.ts";
import "./styles/type.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/screens.css";
import "./styles/print.css";

apply();
createRoot(document.getElementById("root")!).render(<App />);
if ("serviceWorker" in navigator && import.meta.env.PROD)
  void navigator.serviceWorker.register(new URL("sw.js", document.baseURI));
