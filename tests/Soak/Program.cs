using System.Globalization;
using Soak;

// Soak [MINUTES]: runs an app under steady load in a child process that is lost again and again, and checks that nothing is.
// Soak child FOLDER: that child. It works until a line comes in, then ends what it has begun.
if (args is ["child", var folder])
{
    return await Child.RunAsync(folder);
}

var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 10;
return await new Supervisor(TimeSpan.FromMinutes(minutes)).RunAsync() ? 0 : 1;
