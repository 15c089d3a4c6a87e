//! Opens the window by whatever draws here: OpenGL is missing over Remote Desktop and in
//! many virtual machines, and a driver may fail, hang, or take the whole program along. So
//! what never drew on this computer is tried in a process of its own first.

use std::cell::OnceCell;
use std::io::Read as _;
use std::panic::{self, AssertUnwindSafe};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui_wgpu::{WgpuSetup, WgpuSetupCreateNew};
use eframe::wgpu::{Adapter, DeviceType, Surface};
use eframe::{CreationContext, NativeOptions};
use egui::{Context, Plugin, RawInput};

use crate::files::Places;
use crate::files::renderer::{self, Attempt, Renderer};

/// A driver that has not answered by then never will. A slow computer that is just starting
/// takes a few seconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long what a trial said is waited for, once it has ended.
const LAST_WORDS: Duration = Duration::from_millis(300);

/// Makes what is in the window, once it can be drawn.
pub(crate) type Content<'a> = &'a dyn Fn(&CreationContext<'_>) -> Box<dyn eframe::App>;

/// Opens a window by the first renderer that can draw it, or by the one that is asked for,
/// and returns once it is closed.
///
/// # Errors
/// When there is none: what each of them said, in the words of the system, a line for each.
pub(crate) fn open(
    places: &Places,
    asked: Option<Renderer>,
    options: &dyn Fn() -> NativeOptions,
    content: Content<'_>,
) -> Result<(), String> {
    let worked = renderer::worked(places);
    let order = asked.map_or_else(|| renderer::order(places).to_vec(), |asked| vec![asked]);
    let mut reasons = Vec::new();
    for (place, renderer) in order.into_iter().enumerate() {
        let is_known = place == 0 && (asked.is_some() || worked == Some(renderer));
        let tried = if is_known { Ok(()) } else { try_apart(renderer) };
        let drawn = Arc::new(AtomicBool::new(false));
        let opened = tried.and_then(|()| {
            let attempt = Attempt::begin(places, renderer);
            let first = FirstFrame { frames: 0, attempt: Some(attempt), drawn: Arc::clone(&drawn) };
            window(renderer, options(), first, content)
        });
        match opened {
            // People have seen it, and a second window would come as a surprise.
            opened if drawn.load(Ordering::Relaxed) => return opened,
            Ok(()) => return Ok(()),
            Err(reason) => reasons.push(reason),
        }
    }
    Err(reasons.join("\n"))
}

/// Whether this process can open a window that is drawn so. It is never seen: eframe shows
/// a window once it has content, and here it gets none.
///
/// # Errors
/// When it cannot, in the words of the system.
pub fn try_here(renderer: Renderer) -> Result<(), String> {
    let begun = OnceCell::new();
    let tried = caught(&begun, || {
        let create = |_: &CreationContext<'_>| {
            let _ = begun.set(());
            Err("this is all there was to know".into())
        };
        eframe::run_native("attune", drawn_by(renderer, NativeOptions::default()), Box::new(create))
    });
    if begun.get().is_some() { Ok(()) } else { tried }
}

/// The same in a process of its own, which a driver may end or have wait for ever.
fn try_apart(renderer: Renderer) -> Result<(), String> {
    let child = std::env::current_exe().and_then(|program| {
        let mut command = Command::new(program);
        command.args(["--try-renderer", renderer.name()]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()
    });
    // Then here, where it may go well.
    let Ok(mut child) = child else { return Ok(()) };
    let (sender, said) = channel();
    if let Some(mut pipe) = child.stderr.take() {
        thread::spawn(move || {
            let mut text = Vec::new();
            let _ = pipe.read_to_end(&mut text);
            sender.send(String::from_utf8_lossy(&text).into_owned())
        });
    }
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(_)) | Err(_) => {
                let said = said.recv_timeout(LAST_WORDS).unwrap_or_default();
                return Err(said.trim().replace(['\n', '\r'], " "));
            }
            Ok(None) => thread::sleep(Duration::from_millis(10)),
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(format!("{} did not answer", renderer.name()))
}

/// A window with content, drawn so, until it is closed.
fn window(
    renderer: Renderer,
    options: NativeOptions,
    first: FirstFrame,
    content: Content<'_>,
) -> Result<(), String> {
    let begun = OnceCell::new();
    caught(&begun, || {
        let create = |context: &CreationContext<'_>| {
            let _ = begun.set(());
            // From here on a panic is a mistake of Attune's own, and is reported as one.
            drop(panic::take_hook());
            context.egui_ctx.add_plugin(first);
            Ok(content(context))
        };
        eframe::run_native("attune", drawn_by(renderer, options), Box::new(create))
    })
}

/// What ran, or why it did not. Until it has begun, the libraries of the window panic where
/// the system lacks something, and say so in words for programmers; after that a panic is
/// none of ours to catch.
fn caught(begun: &OnceCell<()>, run: impl FnOnce() -> eframe::Result) -> Result<(), String> {
    let said = Arc::new(Mutex::new(String::new()));
    let hears = Arc::clone(&said);
    panic::set_hook(Box::new(move |panic| {
        if let (Ok(mut said), Some(words)) = (hears.lock(), panic.payload_as_str()) {
            words.clone_into(&mut said);
        }
    }));
    let ran = panic::catch_unwind(AssertUnwindSafe(run));
    drop(panic::take_hook());
    match ran {
        Ok(ran) => ran.map_err(|error| error.to_string()),
        Err(panic) if begun.get().is_some() => panic::resume_unwind(panic),
        Err(_) => Err(said.lock().map(|said| said.clone()).unwrap_or_default()),
    }
}

/// The one place where it is said to eframe what draws.
fn drawn_by(renderer: Renderer, mut options: NativeOptions) -> NativeOptions {
    options.renderer = match renderer {
        Renderer::Glow => eframe::Renderer::Glow,
        Renderer::Wgpu | Renderer::Software => eframe::Renderer::Wgpu,
    };
    let mut setup = WgpuSetupCreateNew::without_display_handle();
    setup.native_adapter_selector =
        Some(Arc::new(move |adapters, surface| choose(renderer, adapters, surface)));
    options.wgpu_options.wgpu_setup = WgpuSetup::CreateNew(setup);
    options
}

/// A card, the one that takes the least power, or what draws without one.
fn choose(
    renderer: Renderer,
    adapters: &[Adapter],
    surface: Option<&Surface<'_>>,
) -> Result<Adapter, String> {
    let kind = |adapter: &Adapter| adapter.get_info().device_type;
    let wanted = |adapter: &&Adapter| {
        (kind(adapter) == DeviceType::Cpu) == (renderer == Renderer::Software)
            && surface.is_none_or(|surface| adapter.is_surface_supported(surface))
    };
    let adapter = adapters.iter().filter(wanted).min_by_key(|adapter| match kind(adapter) {
        DeviceType::IntegratedGpu => 0,
        DeviceType::DiscreteGpu => 1,
        DeviceType::VirtualGpu => 2,
        DeviceType::Other | DeviceType::Cpu => 3,
    });
    adapter.cloned().ok_or_else(|| format!("nothing here draws by {}", renderer.name()))
}

/// Notes that the first frame was drawn: that is so when the second begins.
struct FirstFrame {
    frames: u32,
    attempt: Option<Attempt>,
    drawn: Arc<AtomicBool>,
}

impl Plugin for FirstFrame {
    fn debug_name(&self) -> &'static str {
        "first frame"
    }

    fn input_hook(&mut self, ctx: &Context, _: &mut RawInput) {
        self.frames = self.frames.saturating_add(1);
        if self.frames == 1 {
            // Or nothing may happen that would draw another.
            ctx.request_repaint();
        } else if let Some(attempt) = self.attempt.take() {
            self.drawn.store(true, Ordering::Relaxed);
            attempt.drawn();
        }
    }
}
