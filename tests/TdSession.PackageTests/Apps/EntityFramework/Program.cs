using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TdSession;

var session = JsonSerializer.Deserialize<Session>(args[0])!;
await using (var devices = new Devices())
{
    await devices.Database.EnsureDeletedAsync();
    await devices.Database.EnsureCreatedAsync();
    devices.Add(new Device { Session = session });
    await devices.SaveChangesAsync();
}

await using (var devices = new Devices())
{
    var stored = await devices.All.SingleAsync();
    Console.WriteLine(stored.Session == session);

    // An equal session is no change; another one is.
    stored.Session = stored.Session with { };
    Console.WriteLine(await devices.SaveChangesAsync());
    stored.Session = stored.Session with { IsUnconfirmed = false };
    Console.WriteLine(await devices.SaveChangesAsync());
    Console.WriteLine(await devices.Database.SqlQuery<string>($"SELECT Session AS Value FROM \"All\"").SingleAsync());
}

internal sealed class Device
{
    public int Id { get; set; }

    public required Session Session { get; set; }
}

internal sealed class Devices : DbContext
{
    public DbSet<Device> All => Set<Device>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=devices.db;Pooling=False");

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Device>().Property(device => device.Session).HasConversion(
            session => session.ToJson(TdJsonFormat.Default),
            json => JsonSerializer.Deserialize<Session>(json, JsonSerializerOptions.Default)!);
}
