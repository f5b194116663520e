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
// After the first screen, which must not wait until every file of the workbench is fetched and kept.
const KEEP_AFTER_MS = 2000;
if ("serviceWorker" in navigator && import.meta.env.PROD)
  addEventListener("load", () =>
    setTimeout(() => void navigator.serviceWorker.register(new URL("sw.js", document.baseURI)), KEEP_AFTER_MS),
  );
