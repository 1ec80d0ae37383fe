using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EmbeddedFunctions;

namespace EGov.Local.Servers;

/// <summary>A server of the npm packages on a free loopback port. It ends with this process, also when that is killed.</summary>
internal sealed class NodeServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly ConcurrentDictionary<int, int> Given = [];

    private readonly Process process;
    private readonly StringBuilder said = new();

    private NodeServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    internal int Port { get; }

    /// <param name="script">The server's script below <c>node_modules</c>.</param>
    /// <param name="arguments">Its arguments for a port.</param>
    /// <exception cref="MissingToolException">There is no Node.</exception>
    /// <exception cref="HostStartException">The server does not start.</exception>
    internal static async Task<NodeServer> StartAsync(string script, Func<int, string[]> arguments)
    {
        var folder = await NodePackages.InstalledAsync();
        var port = FreePort();
        var start = new ProcessStartInfo(
            "node",
            ["--require", Path.Combine(folder, "end-with-parent.cjs"), Path.Combine(folder, "node_modules", script), .. arguments(port)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var server = new NodeServer(new Process { StartInfo = start }, port);
        try
        {
            server.Start();
            await server.AnswersAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning())
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    /// <summary>A port that is free now and was given to no other server of this process, which may not have taken it yet.</summary>
    private static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, port))
            {
                return port;
            }
        }
    }

    private void Start()
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new MissingToolException("Node is missing: install it from https://nodejs.org and run this again.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private bool IsRunning()
    {
        try
        {
            return !process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private async Task AnswersAsync()
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
                return;
            }
            catch (SocketException) when (!process.HasExited)
            {
                await PauseAsync(limit.Token);
            }
            catch (SocketException)
            {
                throw new HostStartException($"{process.StartInfo.ArgumentList[2]} ended at its start: {Said()}");
            }
        }
    }

    private async Task PauseAsync(CancellationToken limit)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit);
        }
        catch (OperationCanceledException)
        {
            throw new HostStartException($"{process.StartInfo.ArgumentList[2]} does not answer: {Said()}");
        }
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }

    private string Said()
    {
        lock (said)
        {
            return said.ToString();
        }
    }
}
