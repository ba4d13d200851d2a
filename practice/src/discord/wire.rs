//! The loopback listener: connections that can be cut one by one or all at once, and a door that can be shut.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// Accepts connections as long as the door is open.
pub(crate) struct Door {
    pub(crate) listener: TcpListener,
    /// Ends every connection that came through.
    pub(crate) all: CancellationToken,
}

/// A connection that ends when its token is cancelled.
pub(crate) struct Line {
    stream: TcpStream,
    cut: CancellationToken,
    cancelled: Pin<Box<WaitForCancellationFutureOwned>>,
}

/// Lets a handler cut the connection its request came over.
#[derive(Clone)]
pub(crate) struct Cut(pub(crate) CancellationToken);

impl Listener for Door {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        // A lost Nagle setting only costs time.
        let _ = stream.set_nodelay(true);
        let cut = self.all.child_token();
        let cancelled = Box::pin(cut.clone().cancelled_owned());
        (Line { stream, cut, cancelled }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, Door>> for Cut {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        Self(stream.io().cut.clone())
    }
}

impl Line {
    fn is_cut(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        match self.cancelled.as_mut().poll(context) {
            Poll::Ready(()) => Err(io::ErrorKind::ConnectionReset.into()),
            Poll::Pending => Ok(()),
        }
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.is_cut(cx)?;
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.is_cut(cx)?;
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.is_cut(cx)?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Serves `app` until the token ends; what is running then is cut off.
pub(crate) fn open(listener: TcpListener, app: axum::Router, all: CancellationToken) {
    let door = Door { listener, all: all.clone() };
    let service = app.into_make_service_with_connect_info::<Cut>();
    tokio::spawn(async move {
        tokio::select! {
            _ = axum::serve(door, service) => {}
            () = all.cancelled() => {}
        }
    });
}

/// The one address of a service, kept while its door is shut.
pub(crate) struct Entrance {
    pub(crate) address: SocketAddr,
    /// The connections of the open door; none while it is shut.
    pub(crate) open: Option<CancellationToken>,
}

impl Entrance {
    pub(crate) fn shut(&mut self) {
        self.open.take().into_iter().for_each(|all| all.cancel());
    }
}
