using System.Security.Cryptography;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Sealing;

/// <summary>
/// Gives what another stream holds frame by frame, each of them changed. A byte more than a frame is read ahead: only then is it known whether
/// the frame is the last.
/// </summary>
/// <param name="source">What is read.</param>
/// <param name="frame">How many bytes of it are a frame.</param>
/// <param name="first">What is given before the first frame.</param>
internal abstract class FramedStream(Stream source, int frame, byte[] first) : ForwardStream
{
    private readonly byte[] taken = new byte[frame + 1];
    private readonly byte[] given = new byte[SealedFrames.BoxLength];
    private byte[] giving = first;
    private int filled;
    private int start;
    private int end = first.Length;
    private bool ended;
    private bool broken;

    public sealed override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (Give(buffer) is { } count)
            {
                return count;
            }

            Take(source.Read(taken.AsSpan(filled)));
        }
    }

    public sealed override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (Give(buffer.Span) is { } count)
            {
                return count;
            }

            Take(await source.ReadAsync(taken.AsMemory(filled), cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Changes a frame; gives how long it has become.</summary>
    /// <exception cref="CryptographicException">It is not the frame that should be there.</exception>
    protected abstract int Change(ReadOnlySpan<byte> frame, Span<byte> changed, bool last);

    /// <summary>How much of what is ready was given; null when more has to be read first.</summary>
    /// <exception cref="CryptographicException">The content was changed: what is behind that place is not given, nor does it look like its end.</exception>
    private int? Give(Span<byte> buffer)
    {
        if (broken)
        {
            throw new CryptographicException("The encrypted content was changed.");
        }

        if (start == end && !ended && !buffer.IsEmpty)
        {
            return null;
        }

        var count = Math.Min(buffer.Length, end - start);
        giving.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    private void Take(int read)
    {
        filled += read;
        var last = read == 0;
        if (!last && filled < taken.Length)
        {
            return;
        }

        broken = true;
        end = Change(taken.AsSpan(0, last ? filled : frame), given, last);
        (broken, giving, start, ended) = (false, given, 0, last);
        taken[0] = taken[frame];
        filled = 1;
    }
}
