import { z } from 'zod';

// zod would try to compile its checks at run time, which the page's own security policy forbids. It runs before all else.
z.config({ jitless: true });
