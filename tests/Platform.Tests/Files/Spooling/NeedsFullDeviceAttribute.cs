namespace EGov.Platform.Tests.Files.Spooling;

/// <summary>Runs where there is a device that is always full.</summary>
internal sealed class NeedsFullDeviceAttribute : FactAttribute
{
    public NeedsFullDeviceAttribute()
    {
        if (!File.Exists("/dev/full"))
        {
            Skip = "There is no /dev/full here, whose disk is always full.";
        }
    }
}
