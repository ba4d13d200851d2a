//! A line to the database that can freeze: nothing is refused and nothing comes through, as behind a broken switch.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::watch,
};

/// Connections go through it for as long as it lives.
pub(crate) struct Line {
    url: String,
    frozen: watch::Sender<bool>,
}

impl Line {
    /// A line to the database at this address.
    pub(crate) async fn to(url: &str) -> Self {
        let (before, after) = url.rsplit_once('@').unwrap();
        let (server, database) = after.split_once('/').unwrap();
        let server: SocketAddr = server.parse().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("{before}@{}/{database}", listener.local_addr().unwrap());
        let (frozen, is_frozen) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let far = TcpStream::connect(server).await.unwrap();
                let ((near_in, near_out), (far_in, far_out)) = (near.into_split(), far.into_split());
                tokio::spawn(carry(near_in, far_out, is_frozen.clone()));
                tokio::spawn(carry(far_in, near_out, is_frozen.clone()));
            }
        });
        Self { url, frozen }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn freeze(&self) {
        self.frozen.send_replace(true);
    }

    pub(crate) fn thaw(&self) {
        self.frozen.send_replace(false);
    }
}

async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut frozen: watch::Receiver<bool>) {
    let mut piece = vec![0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut piece).await {
        let thawed = frozen.wait_for(|frozen| !frozen).await.is_ok();
        if !thawed || to.write_all(&piece[..length]).await.is_err() {
            return;
        }
    }
}
